extension NoteRenderer {
    /// The text of the paragraph or heading that begins at an index, without markup.
    func plainText(of index: Int) -> PlainText {
        var plain = PlainText.Builder()
        var last: Unicode.Scalar?
        var next = index + 1
        while document.events[next].kind != document.events[index].kind {
            let event = document.events[next]
            switch event.kind {
            case .text:
                append(event, to: &plain)
                last = lastScalar(of: event) ?? last
            case .code:
                plain.append(document.bytes[event.literal])
                last = nil
            case .softBreak, .lineBreak:
                if !joinsChinese(atBreak: next, after: last) { plain.append(0x20) }
            default: break
            }
            next += 1
        }
        return plain.finish()
    }

    /// Appends a text with its figures; what is no figure stays as it is.
    private func append(_ event: Event, to plain: inout PlainText.Builder) {
        let text = document.bytes[event.literal]
        var copied = text.startIndex
        var index = text.startIndex
        var alignment: SourceAlignment?
        while let open = pair(UInt8(ascii: "{"), from: index, in: text),
            let close = pair(UInt8(ascii: "}"), from: open + 2, in: text)
        {
            var place = alignment ?? self.alignment(of: event)
            let isMarkup = place.isMarkup(at: open)
            alignment = place
            index = isMarkup ? close + 2 : open + 1
            guard isMarkup else { continue }
            let name = figureName(open + 2..<close)
            guard let reference = try? Reference(figure: name) else { continue }
            plain.append(text[copied..<open])
            plain.append(reference)
            copied = index
        }
        plain.append(text[copied...])
    }

    /// The offset of the first two equal signs in a row; `nil` where there are none.
    func pair(_ sign: UInt8, from start: Int, in text: ArraySlice<UInt8>) -> Int? {
        var index = start
        while index + 1 < text.endIndex {
            if text[index] == sign, text[index + 1] == sign { return index }
            index += 1
        }
        return nil
    }

    /// What stands between `{{` and `}}`, without blanks around it.
    func figureName(_ range: Range<Int>) -> String {
        let inner = document.bytes[range].drop { $0 == 0x20 }
        let length = inner.reversed().drop { $0 == 0x20 }.count
        return document.bytes.text(inner.startIndex..<inner.startIndex + length)
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
