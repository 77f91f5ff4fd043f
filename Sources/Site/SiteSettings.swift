public import Diagnostics
internal import StrictYAML

/// What `site.yml` says of the site as a whole.
public struct SiteSettings: Hashable, Sendable {
    /// The name of the site.
    public var title: LocalizedText
    /// One sentence on what the site is, for the home page and search engines.
    public var description: LocalizedText?
    /// Who publishes the site.
    public var publisher: LocalizedText
    /// A sentence at the foot of every page, such as which text is authoritative.
    public var notice: LocalizedText?
    /// The address under which the site is published, ending in `/`; `nil` where none is known.
    public var baseAddress: String?
    /// The languages of the interface, the first of them at the root.
    public var languages: [Language]
    /// How departments are addressed.
    public var departments: [DepartmentSettings]
    /// The licence of the data, where one is granted.
    public var licence: Licence?
    /// How the publisher is reached.
    public var contact: Contact?
    /// What pages say of the government portal they stand on.
    public var portal: PortalSettings?
    /// The forms in which the data can be taken away.
    public var downloads: Set<DownloadFormat>

    /// What is said of one department.
    public struct DepartmentSettings: Hashable, Sendable {
        /// The name, as tables have it.
        public var name: String
        /// The folder of its pages.
        public var address: String
        /// The name on English pages, beside the Chinese one.
        public var englishName: String?
    }

    /// Under which terms the data may be used.
    public struct Licence: Hashable, Sendable {
        /// The name of the terms.
        public var name: LocalizedText
        /// Where they are written.
        public var address: String?
    }

    /// How the publisher is reached; every part may be missing.
    public struct Contact: Hashable, Sendable {
        /// A postal address or an office.
        public var address: LocalizedText?
        /// A mail address.
        public var email: String?
        /// A telephone number.
        public var telephone: String?
        /// A web page with a form; `{address}` and `{version}` in it are filled in.
        public var page: String?
    }
}

extension SiteSettings {
    /// Reads `site.yml`.
    ///
    /// - Parameters:
    ///   - text: The file.
    ///   - path: Its path, for the places in faults.
    ///   - faults: Takes what is wrong with it, `site-…` and `yaml-…`.
    public init?(reading text: String, path: String, faults: inout [Diagnostic]) {
        guard let root = YAMLMapping(parsing: text, path: path, faults: &faults) else { return nil }
        root.refuseKeys(
            except: [
                "title", "description", "publisher", "notice", "base-address", "languages",
                "departments", "licence", "contact", "portal", "downloads",
            ],
            faults: &faults
        )
        root.require("title", faults: &faults)
        root.require("publisher", faults: &faults)
        title = root.localizedText("title", faults: &faults) ?? LocalizedText()
        description = root.localizedText("description", faults: &faults)
        publisher = root.localizedText("publisher", faults: &faults) ?? LocalizedText()
        notice = root.localizedText("notice", faults: &faults)
        baseAddress = root.baseAddress(faults: &faults)
        languages = root.languages(faults: &faults)
        departments = root.departments(faults: &faults)
        licence = root.licence(faults: &faults)
        contact = root.contact(faults: &faults)
        portal = root.portal(faults: &faults)
        downloads = root.downloads(faults: &faults)
    }
}
