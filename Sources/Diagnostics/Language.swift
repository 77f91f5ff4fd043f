/// A language of the interface and of the diagnostics, never of the data, which stays as it is.
public enum Language: String, CaseIterable, Hashable, Sendable {
    /// Chinese in simplified characters: the first language of everything a reader sees.
    case chinese = "zh-Hans"
    /// English.
    case english = "en"
}

/// One phrase in every language of the interface.
public struct Wording: Hashable, Sendable {
    /// The phrase in Chinese.
    public var chinese: String
    /// The phrase in English.
    public var english: String

    /// Pairs a phrase with its translation.
    public init(chinese: String, english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The phrase in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}
