import Diagnostics

/// What is wrong with a command line, for the person who typed it.
///
/// The library tells it in English and keeps its errors to itself, so they are told by the words around what
/// they quote. What is not known here is said as the library says it.
struct WrongUsage {
    /// What the library says: `Error: …`, perhaps `Help:  …`, then `Usage: …` and where to read more.
    let report: String
    /// What was typed after the program's name.
    let arguments: [String]
    /// The names of all commands.
    let commands: [String]

    /// What to print, without a line feed at the end.
    func text(in language: Language) -> String {
        if let unknownCommand { return unknownCommand[language] }
        guard language == .chinese else { return report }
        return report.split(separator: "\n", omittingEmptySubsequences: false)
            .map { inChinese(line: String($0)) }
            .joined(separator: "\n")
    }

    /// That the first argument is no command.
    ///
    /// The library takes it for an argument of the default one, and what it says of the options behind it would
    /// mislead.
    private var unknownCommand: Wording? {
        guard let name = arguments.first, !name.hasPrefix("-"),
            !(commands + ["help"]).contains(name)
        else { return nil }
        let nearest = commands.nearest(to: name)
        return Wording(
            chinese: """
                错误：没有“\(name)”这个命令\(nearest.map { "，是不是想写“\($0)”？" } ?? "")
                命令有：\(commands.joined(separator: "、"))
                  详见 mingzhang --help
                """,
            english: """
                Error: Unknown command '\(name)'\(nearest.map { ". Did you mean '\($0)'?" } ?? "")
                Commands: \(commands.joined(separator: ", "))
                  See 'mingzhang --help' for more information.
                """
        )
    }

    private func inChinese(line: String) -> String {
        for (label, chinese) in [("Help:  ", "说明："), ("Usage: ", "用法：")]
        where line.hasPrefix(label) {
            return chinese + line.dropFirst(label.count)
        }
        let message = Quotation(line)
        if message.words == ["  See ", " for more information."] {
            return "  详见 \(message.quoted[0])"
        }
        guard line.hasPrefix("Error: ") else { return line }
        return "错误：" + (inChinese(message) ?? String(line.dropFirst("Error: ".count)))
    }

    private func inChinese(_ message: Quotation) -> String? {
        let quoted = message.quoted.map { "“\($0)”" }
        switch message.words {
        case ["Error: Unknown option ", ""]:
            return "没有\(quoted[0])这个选项"
        case ["Error: Unknown option ", ". Did you mean ", "?"]:
            return "没有\(quoted[0])这个选项，是不是想写\(quoted[1])？"
        case ["Error: Missing value for ", ""]:
            return "\(quoted[0])缺少值"
        case ["Error: Missing expected argument ", ""]:
            return "缺少\(quoted[0])"
        case ["Error: The option ", " does not take any value, but ", " was specified."]:
            return "选项\(quoted[0])不带值，却写了\(quoted[1])"
        case ["Error: Unexpected argument ", ""]:
            return "多余的参数\(quoted[0])"
        case let words where words[0].hasSuffix(" unexpected arguments: "):
            return "多余的参数\(quoted.joined(separator: "、"))"
        case let words where words.starts(with: ["Error: The value ", " is invalid for "]):
            return "\(quoted[1])的值不能是\(quoted[0])" + remedy(words[2], quoted.dropFirst(2))
        default:
            return nil
        }
    }

    /// What a value may be: the reason of our own that the library quotes, or the values that it lists.
    private func remedy(_ words: String, _ values: some Collection<String>) -> String {
        if words.hasPrefix(": ") { return "：\(words.dropFirst(2))" }
        return values.isEmpty ? "" : "，可以是\(values.joined(separator: "、"))"
    }
}

/// A sentence with quoted parts.
private struct Quotation {
    /// What stands around the quoted parts: one more than there are of these.
    var words: [String] = []
    var quoted: [String] = []

    init(_ sentence: String) {
        let parts = sentence.split(separator: "'", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index.isMultiple(of: 2) {
                words.append(String(part))
            } else {
                quoted.append(String(part))
            }
        }
    }
}
