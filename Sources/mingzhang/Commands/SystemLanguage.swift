public import ArgumentParser
public import Diagnostics
import Glibc

extension Language {
    /// The language of the person at the terminal: what `--language` says, since help and wrong usage are told
    /// before options are read; else as the locale names it, Chinese for `zh…` and English for all others.
    static let system = asked(in: CommandLine.arguments) ?? ofLocale

    private static func asked(in arguments: [String]) -> Language? {
        let option = "--language"
        for (index, argument) in arguments.enumerated() {
            if argument == option, index + 1 < arguments.count {
                return Language(rawValue: arguments[index + 1])
            }
            if argument.hasPrefix(option + "=") {
                return Language(rawValue: String(argument.dropFirst(option.count + 1)))
            }
        }
        return nil
    }

    private static var ofLocale: Language {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let value = names.compactMap { unsafe getenv($0).map { unsafe String(cString: $0) } }
            .first { !$0.isEmpty }
        return value?.hasPrefix("zh") == true ? .chinese : .english
    }
}

/// Help for the person at the terminal, in the system's language.
func help(_ chinese: String, _ english: String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: Wording(chinese: chinese, english: english)[.system])
}

extension Language: ExpressibleByArgument {}
extension DiagnosticFormat: ExpressibleByArgument {}
