extension NoteRenderer {
    /// Writes what holds paragraphs, and what stands beside them.
    mutating func renderContainer(_ event: Event) {
        if event.kind != .item || event.isEntering { output.startLine() }
        switch event.kind {
        case .blockQuote:
            quoteDepth += event.isEntering ? 1 : -1
            output.append(event.isEntering ? "<blockquote>\n" : "</blockquote>\n")
        case .list: renderList(event)
        case .item: output.append(event.isEntering ? "<li>" : "</li>\n")
        case .thematicBreak: output.append("<hr>\n")
        case .codeBlock: renderCode(event)
        default: reportHTML(event)
        }
    }

    private mutating func renderList(_ event: Event) {
        switch (event.number, event.isEntering) {
        case (nil, true): output.append("<ul>\n")
        case (nil, false): output.append("</ul>\n")
        case (1, true): output.append("<ol>\n")
        case (let first?, true): output.append("<ol start=\"\(first)\">\n")
        case (_, false): output.append("</ol>\n")
        }
    }

    private mutating func renderCode(_ event: Event) {
        let language = document.bytes[event.addition].prefix { $0 != 0x20 && $0 != 0x09 }
        if language.isEmpty {
            output.append("<pre><code>")
        } else {
            output.append("<pre><code class=\"language-")
            output.appendEscaped(language)
            output.append("\">")
        }
        output.appendEscaped(document.bytes[event.literal])
        output.append("</code></pre>\n")
    }

    /// Reports raw HTML, in a line or as a block of its own.
    mutating func reportHTML(_ event: Event) {
        let offset = event.kind == .htmlBlock ? blockStart(event) : alignment(of: event).offset
        let text = document.bytes.text(event.literal)
        faults.append(.rawHTML(excerpt(of: text), at: source.location(of: offset)))
    }

    /// The first line of a text, shortened to 40 characters.
    private func excerpt(of text: String) -> String {
        let line = text.prefix { !$0.isNewline }
        return line.count > 40 ? line.prefix(40) + "…" : String(line)
    }

    /// Reports lines that would be a table if Markdown had tables.
    mutating func checkTable(at index: Int) {
        var line = index + 1
        var child = index + 1
        while document.events[child].kind != .paragraph {
            let event = document.events[child]
            child += 1
            guard event.kind == .softBreak || event.kind == .lineBreak else { continue }
            if isTableRule(at: child) {
                let header = document.events[line]
                let start = header.kind == .text ? alignment(of: header).offset : nil
                let place = start ?? source.start(ofLine: header.lines.lowerBound)
                faults.append(.pipeTable(at: source.location(of: place)))
                return
            }
            line = child
        }
    }

    /// Whether a line is the one between the head and the rows of a table: `| --- | :-: |`.
    private func isTableRule(at index: Int) -> Bool {
        let event = document.events[index]
        guard event.kind == .text else { return false }
        switch document.events[index + 1].kind {
        case .softBreak, .lineBreak, .paragraph: break
        default: return false
        }
        let text = document.bytes[event.literal]
        let signs: [UInt8] = Array("|-: \t".utf8)
        return text.contains(UInt8(ascii: "|")) && text.contains(UInt8(ascii: "-"))
            && text.allSatisfy(signs.contains)
    }
}
