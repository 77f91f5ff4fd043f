public import Diagnostics
internal import StrictYAML

/// A text of `site.yml` in one or more languages of the interface.
public struct LocalizedText: Hashable, Sendable {
    /// The text in Chinese, where it is given.
    public var chinese: String?
    /// The text in English, where it is given.
    public var english: String?

    /// Collects a text in its languages.
    public init(chinese: String? = nil, english: String? = nil) {
        self.chinese = chinese
        self.english = english
    }

    /// The text in a language, or in the other one where only that is given.
    public subscript(language: Language) -> String? {
        switch language {
        case .chinese: chinese ?? english
        case .english: english ?? chinese
        }
    }

    /// The text as the pages of a language show it; `nil` where there is none in any.
    func shown(in language: Language) -> ShownText? {
        let own = language == .chinese ? chinese : english
        if let own { return ShownText(own) }
        return self[language].map { ShownText($0, in: language == .chinese ? .english : .chinese) }
    }
}

extension YAMLMapping {
    /// The text behind a key: one text, taken as Chinese, or one for each language.
    func localizedText(_ key: String, faults: inout [Diagnostic]) -> LocalizedText? {
        guard isMapping(key) else {
            return text(key, faults: &faults).map { LocalizedText(chinese: $0.text) }
        }
        guard let texts = mapping(key, faults: &faults) else { return nil }
        texts.refuseKeys(except: Language.allCases.map(\.rawValue), faults: &faults)
        return LocalizedText(
            chinese: texts.text(Language.chinese.rawValue, faults: &faults)?.text,
            english: texts.text(Language.english.rawValue, faults: &faults)?.text
        )
    }
}
