internal import Theme

/// The ways to write to the publisher about one page, which name its address and the version of its data.
struct PageEnquiry: Sendable {
    let mail: String?
    let form: String?

    /// The ways that `site.yml` offers; `nil` where it offers none.
    ///
    /// - Parameters:
    ///   - subject: What the page is about.
    ///   - path: The page's path from the root of the site.
    ///   - version: Of its table.
    ///   - context: What all pages have in common.
    init?(about subject: String, path: String?, version: String, context: PageContext) {
        guard let contact = context.presentation.contact,
            contact.email != nil || contact.form != nil
        else { return nil }
        let address = (context.baseAddress ?? "") + (path ?? "")
        mail = contact.email.map { email in
            let text = percentEncoded("\(address)\r\nSHA-256: \(version)\r\n\r\n")
            return "mailto:\(email)?subject=\(percentEncoded(subject))&body=\(text)"
        }
        form = contact.form.map { $0.filled(address: address, version: version) }
    }

    static let fields = Fields<PageEnquiry> { list in
        list.url("mail") { $0.mail }
        list.url("form") { $0.form }
    }
}

extension SitePresentation.Contact {
    /// What the address of a form may hold, to be filled in.
    static let placeholders = ["{address}", "{version}"]
}

extension String {
    /// The address of a form with what stands for a page's address and version filled in.
    func filled(address: String, version: String) -> String {
        guard contains("{") else { return self }
        return replacing("{address}", with: percentEncoded(address))
            .replacing("{version}", with: percentEncoded(version))
    }
}
