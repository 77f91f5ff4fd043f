public import ArgumentParser
public import Diagnostics
import Glibc

extension Language {
    /// The language of the person at the terminal, as the locale names it: Chinese for `zh…`, else English.
    static let system: Language = {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let value = names.compactMap { unsafe getenv($0).map { unsafe String(cString: $0) } }
            .first { !$0.isEmpty }
        return value?.hasPrefix("zh") == true ? .chinese : .english
    }()
}

/// Help for the person at the terminal, in the system's language.
func help(_ chinese: String, _ english: String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: Wording(chinese: chinese, english: english)[.system])
}

extension Language: ExpressibleByArgument {}
extension DiagnosticFormat: ExpressibleByArgument {}
