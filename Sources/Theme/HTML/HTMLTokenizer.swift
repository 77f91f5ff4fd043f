/// Follows the bytes of a page from state to state, and says what a strict page may not contain.
struct HTMLTokenizer {
    /// What the last byte brought to an end.
    enum Event: Hashable {
        /// An attribute's name is complete.
        case attribute
        /// An attribute's value is complete, or a variable in it begins.
        case value
        /// A start tag is complete.
        case startTag
        /// Text follows a value without a blank.
        case missingBlank
    }

    var state = HTMLState.text
    /// The state that the last event ended.
    private(set) var ended = HTMLState.text
    /// The bytes of the value so far.
    private(set) var value: [UInt8] = []

    /// Takes one byte.
    mutating func consume(_ byte: UInt8) -> Event? {
        switch state.phase {
        case .text:
            if byte == UInt8(ascii: "<") { state.phase = .tagOpen }
        case .tagOpen: beginTag(byte)
        case .declaration(let hyphens): declaration(byte, hyphens)
        case .comment(let hyphens): comment(byte, hyphens)
        case .tagName: return tagName(byte)
        case .endTag:
            if byte == UInt8(ascii: ">") { state = .text }
        case .attributes, .afterValue, .afterAttributeName: return betweenAttributes(byte)
        case .attributeName: return attributeName(byte)
        case .beforeValue: beforeValue(byte)
        case .quotedValue(let quote): return quotedValue(byte, quote)
        case .unquotedValue: return unquotedValue(byte)
        case .rawText(let seen): rawText(byte, seen)
        }
        return nil
    }

    private mutating func beginTag(_ byte: UInt8) {
        if isLetter(byte) {
            state = HTMLState(phase: .tagName, element: lowercased(byte))
        } else if byte == UInt8(ascii: "/") {
            state = HTMLState(phase: .endTag)
        } else if byte == UInt8(ascii: "!") {
            state = HTMLState(phase: .declaration(hyphens: 0))
        } else {
            state = .text
        }
    }

    private mutating func declaration(_ byte: UInt8, _ hyphens: Int) {
        if byte == UInt8(ascii: ">") {
            state = .text
        } else if byte == UInt8(ascii: "-"), hyphens >= 0 {
            state.phase = hyphens == 1 ? .comment(hyphens: 0) : .declaration(hyphens: 1)
        } else {
            state.phase = .declaration(hyphens: -1)
        }
    }

    private mutating func comment(_ byte: UInt8, _ hyphens: Int) {
        if byte == UInt8(ascii: ">"), hyphens >= 2 {
            state = .text
        } else {
            state.phase = .comment(hyphens: byte == UInt8(ascii: "-") ? min(hyphens + 1, 2) : 0)
        }
    }

    private mutating func tagName(_ byte: UInt8) -> Event? {
        if isBlankOrLineEnd(byte) || byte == UInt8(ascii: "/") {
            state.phase = .attributes
        } else if byte == UInt8(ascii: ">") {
            return endStartTag()
        } else {
            state.element += lowercased(byte)
        }
        return nil
    }

    private mutating func betweenAttributes(_ byte: UInt8) -> Event? {
        let wasAfterValue = state.phase == .afterValue
        if byte == UInt8(ascii: ">") { return endStartTag() }
        if byte == UInt8(ascii: "="), state.phase == .afterAttributeName {
            state.phase = .beforeValue
        } else if byte == UInt8(ascii: "/") {
            leaveAttribute(.attributes)
        } else if isBlankOrLineEnd(byte) {
            if wasAfterValue { state.phase = .attributes }
        } else {
            state.phase = .attributeName
            state.attribute = lowercased(byte)
            return wasAfterValue ? .missingBlank : nil
        }
        return nil
    }

    private mutating func attributeName(_ byte: UInt8) -> Event? {
        let isEnd = byte == UInt8(ascii: ">")
        guard
            isEnd || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/")
                || isBlankOrLineEnd(byte)
        else {
            state.attribute += lowercased(byte)
            return nil
        }
        if state.attribute == "src" { state.hasSource = true }
        if isEnd { return endStartTag() }
        ended = state
        if byte == UInt8(ascii: "/") {
            leaveAttribute(.attributes)
        } else {
            state.phase = byte == UInt8(ascii: "=") ? .beforeValue : .afterAttributeName
        }
        return .attribute
    }

    private mutating func beforeValue(_ byte: UInt8) {
        guard !isBlankOrLineEnd(byte) else { return }
        let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
        state.phase = isQuote ? .quotedValue(byte) : .unquotedValue
        value = isQuote ? [] : [byte]
    }

    private mutating func quotedValue(_ byte: UInt8, _ quote: UInt8) -> Event? {
        guard byte == quote else {
            value.append(byte)
            return nil
        }
        ended = state
        leaveAttribute(.afterValue)
        return .value
    }

    private mutating func unquotedValue(_ byte: UInt8) -> Event? {
        if byte == UInt8(ascii: ">") { return endStartTag() }
        guard isBlankOrLineEnd(byte) else {
            value.append(byte)
            return nil
        }
        ended = state
        leaveAttribute(.attributes)
        return .value
    }

    private mutating func leaveAttribute(_ phase: HTMLState.Phase) {
        state.phase = phase
        state.attribute = ""
    }

    private mutating func endStartTag() -> Event {
        let holdsRawText = ["script", "style", "title", "textarea"].contains(state.element)
        ended = state
        state = holdsRawText ? HTMLState(phase: .rawText(seen: 0), element: state.element) : .text
        return .startTag
    }

    private mutating func rawText(_ byte: UInt8, _ seen: Int) {
        let end = Array("</\(state.element)".utf8)
        if seen == end.count, byte == UInt8(ascii: ">") || isBlankOrLineEnd(byte) {
            state = byte == UInt8(ascii: ">") ? .text : HTMLState(phase: .endTag)
        } else if seen < end.count, byte == end[seen] || isLetter(byte) && byte | 0x20 == end[seen]
        {
            state.phase = .rawText(seen: seen + 1)
        } else {
            state.phase = .rawText(seen: byte == UInt8(ascii: "<") ? 1 : 0)
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private func lowercased(_ byte: UInt8) -> String {
        String(UnicodeScalar(byte)).lowercased()
    }
}
