public import Diagnostics
internal import Theme

/// What pages say of the portal they stand on, in one language.
public struct PortalMetadata: Hashable, Sendable {
    private let settings: PortalSettings
    private let language: Language
    private let publisher: String

    /// What `site.yml` gives, in one language.
    public init(of settings: PortalSettings, in language: Language, publisher: String) {
        self.settings = settings
        self.language = language
        self.publisher = publisher
    }

    /// When the tables of a year were published; `nil` where nobody said.
    func published(_ year: Int) -> String? { settings.published[year] }

    static let fields = Fields<PortalMetadata> { list in
        list.text("siteName") { $0.settings.siteName[$0.language] }
        list.text("siteDomain") { $0.settings.siteDomain }
        list.text("siteCode") { $0.settings.siteCode }
        list.text("columnName") { $0.settings.columnName?[$0.language] }
        list.text("columnDescription") { $0.settings.columnDescription?[$0.language] }
        list.text("columnKeywords") { $0.settings.columnKeywords?[$0.language] }
        list.text("columnType") { $0.settings.columnType?[$0.language] }
        list.text("contentSource") { $0.settings.contentSource?[$0.language] ?? $0.publisher }
    }
}
