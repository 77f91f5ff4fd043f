/// What the site says of itself on every page, in one language.
public struct SitePresentation: Hashable, Sendable {
    /// The name of the site.
    public var title: ShownText
    /// One sentence on what the site is.
    public var description: ShownText
    /// Who publishes it.
    public var publisher: ShownText
    /// A sentence at the foot of every page.
    public var notice: ShownText?
    /// The terms under which the data may be used.
    public var licence: Licence?
    /// How the publisher is reached.
    public var contact: Contact?
    /// What pages say of the portal they stand on.
    public var portal: PortalMetadata?

    /// Collects what the site says of itself.
    public init(
        title: ShownText,
        description: ShownText,
        publisher: ShownText,
        notice: ShownText? = nil,
        licence: Licence? = nil,
        contact: Contact? = nil,
        portal: PortalMetadata? = nil
    ) {
        self.title = title
        self.description = description
        self.publisher = publisher
        self.notice = notice
        self.licence = licence
        self.contact = contact
        self.portal = portal
    }

    /// The terms under which the data may be used.
    public struct Licence: Hashable, Sendable {
        /// The name of the terms.
        public var name: ShownText
        /// Where they are written.
        public var address: String?

        /// Names the terms.
        public init(name: ShownText, address: String? = nil) {
            self.name = name
            self.address = address
        }
    }

    /// How the publisher is reached; every part may be missing.
    public struct Contact: Hashable, Sendable {
        /// A mail address.
        public var email: String?
        /// A telephone number.
        public var telephone: String?
        /// A postal address.
        public var postalAddress: ShownText?
        /// The address of a page with a form; `{address}` and `{version}` in it are filled in.
        public var form: String?

        /// Collects the ways to reach the publisher.
        public init(
            email: String? = nil,
            telephone: String? = nil,
            postalAddress: ShownText? = nil,
            form: String? = nil
        ) {
            self.email = email
            self.telephone = telephone
            self.postalAddress = postalAddress
            self.form = form
        }
    }
}
