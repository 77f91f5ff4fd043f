extension NoteRenderer {
    /// The text of the paragraph or heading that begins at an index, without markup.
    func plainText(of index: Int) -> PlainText {
        var plain = PlainText()
        var last: Unicode.Scalar?
        var next = index + 1
        while document.events[next].kind != document.events[index].kind {
            let event = document.events[next]
            switch event.kind {
            case .text:
                append(event.literal, to: &plain)
                last = lastScalar(of: event) ?? last
            case .code:
                plain.append(document.bytes.text(event.literal))
                last = nil
            case .softBreak, .lineBreak:
                if !joinsChinese(atBreak: next, after: last) { plain.append(" ") }
            default: break
            }
            next += 1
        }
        return plain
    }

    private func append(_ range: Range<Int>, to plain: inout PlainText) {
        var rest = document.bytes.text(range)[...]
        while let open = rest.firstRange(of: "{{") {
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else { break }
            plain.append(String(rest[..<open.lowerBound]))
            let name = rest[open.upperBound..<close.lowerBound]
            if let reference = try? Reference(figure: name.filter { $0 != " " }) {
                plain.parts.append(.figure(reference))
            }
            rest = rest[close.upperBound...]
        }
        plain.append(String(rest))
    }

    /// Whether a line break stands between two Chinese characters, where a blank would be a gap.
    func joinsChinese(atBreak index: Int, after last: Unicode.Scalar?) -> Bool {
        guard let last, let next = firstScalar(after: index) else { return false }
        return (last.isChinese && (next.isChinese || next.isChinesePunctuation))
            || (last.isChinesePunctuation && next.isChinese)
    }

    /// The last character of a text but for joiners.
    func lastScalar(of event: Event) -> Unicode.Scalar? {
        let text = document.bytes[event.literal]
        let length = ChineseEmphasis.joiner.count
        let hasJoiner = text.suffix(length).elementsEqual(ChineseEmphasis.joiner)
        let end = hasJoiner ? text.endIndex - length : text.endIndex
        return end > text.startIndex ? document.bytes.scalar(before: end) : nil
    }

    /// The first character of the text behind a line break; `nil` where something else stands there.
    private func firstScalar(after index: Int) -> Unicode.Scalar? {
        for event in document.events[(index + 1)...] {
            switch event.kind {
            case .emphasis, .strong, .link: continue
            case .text:
                let hasJoiner = document.bytes[event.literal].starts(with: ChineseEmphasis.joiner)
                let skipped = hasJoiner ? ChineseEmphasis.joiner.count : 0
                let start = event.literal.lowerBound + skipped
                return start < event.literal.upperBound ? document.bytes.scalar(at: start) : nil
            default: return nil
            }
        }
        return nil
    }
}
