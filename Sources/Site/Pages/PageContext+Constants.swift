internal import Diagnostics
public import Theme

extension PageContext {
    /// The names that are the same on every page of the language: `site`, for compiling templates.
    public var constants: Constants { Constants(self, Self.constantFields) }

    private static let constantFields = Fields<PageContext>(
        .record("site", siteFields) { $0 }
    )

    private static let siteFields = Fields<PageContext>(
        .text("language") { $0.language.rawValue },
        .text("dataLanguage") { $0.dataLanguage },
        .text("title") { $0.presentation.title },
        .text("description") { $0.presentation.description },
        .text("publisher") { $0.presentation.publisher },
        .text("notice") { $0.presentation.notice },
        .record("licence", licenceFields) { $0.presentation.licence },
        .record("contact", contactFields) { $0.presentation.contact }
    )

    private static let licenceFields = Fields<SitePresentation.Licence>(
        .text("name") { $0.name },
        .url("href") { $0.address }
    )

    private static let contactFields = Fields<SitePresentation.Contact>(
        .text("email") { $0.email },
        .url("emailHref") { $0.email.map { "mailto:" + $0 } },
        .text("telephone") { $0.telephone },
        .text("postalAddress") { $0.postalAddress },
        .url("formHref") { $0.form }
    )
}
