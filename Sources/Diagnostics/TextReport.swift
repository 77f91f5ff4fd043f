extension Diagnostic {
    /// Appends the fault as people read it: `path:line:column: error: what is wrong [code]`, then the
    /// remedy.
    func write(to report: inout String, in language: Language, isColored: Bool) {
        let style = isColored ? TerminalStyle.coloured : .plain
        let label = style.label(severity.name[language], severity)
        location.write(to: &report)
        switch language {
        case .chinese:
            report += ": \(label)：\(message.chinese) [\(code)]\n"
            if let remedy { report += "    办法：\(remedy.chinese)\n" }
        case .english:
            report += ": \(label): \(message.english) [\(code)]\n"
            if let remedy { report += "    remedy: \(remedy.english)\n" }
        }
    }
}

extension Diagnostic.Severity {
    /// The severity as one word.
    public var name: Wording {
        switch self {
        case .error: Wording(chinese: "错误", english: "error")
        case .warning: Wording(chinese: "警告", english: "warning")
        }
    }
}

/// Whether labels stand out by colour.
private enum TerminalStyle {
    case plain
    case coloured

    /// The label in bold red or bold yellow, or as it is.
    func label(_ text: String, _ severity: Diagnostic.Severity) -> String {
        guard self == .coloured else { return text }
        let colour = severity == .error ? 31 : 33
        return "\u{1B}[1;\(colour)m\(text)\u{1B}[0m"
    }
}
