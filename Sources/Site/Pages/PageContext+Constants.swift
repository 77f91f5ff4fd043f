internal import Diagnostics
public import Theme

extension PageContext {
    /// The names that are the same on every page of the language: `site`, for compiling templates.
    public var constants: Constants { Constants(self, Self.constantFields) }

    private static let constantFields = Fields<PageContext> { list in
        list.record("site", siteFields) { $0 }
    }

    private static let siteFields = Fields<PageContext> { list in
        list.text("language") { $0.language.rawValue }
        list.text("dataLanguage") { $0.dataLanguage }
        list.shownText("title") { $0.presentation.title }
        list.shownText("description") { $0.presentation.description }
        list.shownText("publisher") { $0.presentation.publisher }
        list.shownText("notice") { $0.presentation.notice }
        list.record("licence", licenceFields) { $0.presentation.licence }
        list.record("portal", PortalMetadata.fields) { $0.presentation.portal }
        list.record("contact", contactFields) { $0.presentation.contact }
    }

    private static let licenceFields = Fields<SitePresentation.Licence> { list in
        list.shownText("name") { $0.name }
        list.url("href") { $0.address }
    }

    private static let contactFields = Fields<SitePresentation.Contact> { list in
        list.text("email") { $0.email }
        list.text("emailUser") { $0.email.map { String($0.prefix { $0 != "@" }) + "@" } }
        list.text("emailHost") { $0.email.map { String($0.drop { $0 != "@" }.dropFirst()) } }
        list.url("emailHref") { $0.email.map { "mailto:" + $0 } }
        list.text("telephone") { $0.telephone }
        list.shownText("postalAddress") { $0.postalAddress }
        list.url("formHref") { $0.form?.filled(address: "", version: "") }
    }
}
