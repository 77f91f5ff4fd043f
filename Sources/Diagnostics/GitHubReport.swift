extension Diagnostic {
    /// The fault as a workflow command, which GitHub shows beside the line of the file.
    func gitHubCommand(in language: Language) -> String {
        var properties = ["file=\(escapedProperty(location.path))"]
        if let line = location.line { properties.append("line=\(line)") }
        if let column = location.column { properties.append("col=\(column)") }
        properties.append("title=\(escapedProperty(code))")
        let sentences = [message[language], remedy?[language]].compactMap(\.self)
        let text = escapedMessage(sentences.joined(separator: "\n"))
        return "::\(severity.rawValue) \(properties.joined(separator: ","))::\(text)\n"
    }
}

/// Per cent signs and line ends as the runner wants them.
private func escapedMessage(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
        switch scalar {
        case "%": escaped += "%25"
        case "\r": escaped += "%0D"
        case "\n": escaped += "%0A"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
}

/// In a property, the colon and the comma that end it must be escaped too.
private func escapedProperty(_ text: String) -> String {
    escapedMessage(text).unicodeScalars.reduce(into: "") { escaped, scalar in
        switch scalar {
        case ":": escaped += "%3A"
        case ",": escaped += "%2C"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
}
