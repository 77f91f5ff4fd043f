public import Diagnostics
internal import Theme

/// A text of `site.yml` as the pages of one language show it.
public struct ShownText: Hashable, Sendable {
    /// The text.
    public var text: String
    /// The language it is in, where that is another than the pages': their markup says so.
    public var otherLanguage: Language?

    /// A text, in the language of the pages or in another.
    public init(_ text: String, in otherLanguage: Language? = nil) {
        self.text = text
        self.otherLanguage = otherLanguage
    }

    /// No text.
    static let none = ShownText("")
}

extension FieldList {
    /// A text and, as `nameLanguage`, the language it is in where that is not the page's.
    mutating func shownText(_ name: String, _ read: (Root) -> ShownText?) {
        text(name) { read($0)?.text }
        text(name + "Language") { read($0)?.otherLanguage?.rawValue }
    }
}
