/// Finds the source of an inline node and, from there, of each byte of its text.
///
/// libcmark's columns are right on the first line of a block. On the lines after it they leave out the
/// indentation and the marks of block quotes; after link definitions, or a link whose title stands on the
/// next line, even its lines are wrong. So the place it gives is corrected, checked against the text and, if
/// the text is not there, searched for in the rest of the block. Asked only where there is a fault or a
/// reference.
struct SourceAlignment {
    private let source: [UInt8]
    /// The next byte of the source.
    private(set) var offset: Int
    /// The next byte of the text.
    private var literalIndex: Int
    private let literal: [UInt8]

    /// Begins at the start of a node: where its text stands or, if that is not how it begins, its `key`.
    init(
        of event: MarkdownEvents.Event,
        in block: MarkdownEvents.Event,
        quoteDepth: Int,
        literal: [UInt8],
        key: ArraySlice<UInt8>? = nil,
        source: SourceText
    ) {
        self.source = source.bytes
        self.literal = literal
        literalIndex = event.literal.lowerBound
        offset = Self.start(
            of: event, in: block, quoteDepth: quoteDepth,
            key: key ?? literal[event.literal].prefix(16),
            source: source)
    }

    /// Moves on to a later byte of the text; afterwards `offset` is where it comes from.
    ///
    /// - Returns: Whether the source says the byte itself, not an escape or an entity.
    @discardableResult
    mutating func advance(to target: Int) -> Bool {
        while literalIndex < target, offset < source.count { step() }
        guard offset < source.count else { return true }
        return source[offset] != UInt8(ascii: "\\") && source[offset] != UInt8(ascii: "&")
    }

    /// Whether two signs in a row stand in the source as they are; if not, the author wants to see them.
    mutating func isMarkup(at start: Int) -> Bool {
        guard advance(to: start) else { return false }
        var second = self
        return second.advance(to: start + 1)
    }

    private mutating func step() {
        let byte = source[offset]
        if byte == UInt8(ascii: "\\"), offset + 1 < source.count,
            source[offset + 1] == literal[literalIndex],
            Unicode.Scalar(source[offset + 1]).isMarkdownPunctuation
        {
            offset += 2
            literalIndex += 1
        } else if byte == UInt8(ascii: "&"), let length = entityLength() {
            offset += length
            literalIndex = literalIndex + utf8Length(of: literal[literalIndex])
        } else if byte == literal[literalIndex] {
            offset += 1
            literalIndex += 1
        } else {
            // The rest of a delimiter run whose other half became emphasis.
            offset += 1
        }
    }

    /// The length of the entity in the source that the text has resolved; `nil` if it is literal there.
    private func entityLength() -> Int? {
        let window = source[offset..<min(offset + 40, source.count)]
        guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let entity = source[offset...end]
        guard entity.dropFirst().dropLast().allSatisfy(isPartOfEntity) else { return nil }
        return literal[literalIndex...].starts(with: entity) ? nil : entity.count
    }

    private func isPartOfEntity(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "#"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }

    private func utf8Length(of lead: UInt8) -> Int {
        lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    private static func start(
        of event: MarkdownEvents.Event,
        in block: MarkdownEvents.Event,
        quoteDepth: Int,
        key: ArraySlice<UInt8>,
        source: SourceText
    ) -> Int {
        let bytes = source.bytes
        let line = event.lines.lowerBound
        let lineStart = source.start(ofLine: line)
        var hint = lineStart + max(event.byteColumn - 1, 0)
        if line > block.lines.lowerBound {
            hint += prefixLength(at: lineStart, quoteDepth: quoteDepth, in: bytes)
            hint -= max(block.byteColumn - 1, 0)
        }
        hint = min(max(hint, lineStart), bytes.count)
        if matches(key, of: event.kind, at: hint, in: bytes) { return hint }
        let end = source.start(ofLine: block.lines.upperBound + 1)
        var candidate = lineStart
        while candidate < end {
            if matches(key, of: event.kind, at: candidate, in: bytes) { return candidate }
            candidate += 1
        }
        return hint
    }

    /// The indentation and block quote marks before the text of a paragraph's later line.
    private static func prefixLength(at start: Int, quoteDepth: Int, in bytes: [UInt8]) -> Int {
        var index = start
        var marks = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: ">"), marks < quoteDepth {
                marks += 1
            } else if bytes[index] != 0x20, bytes[index] != 0x09 {
                break
            }
            index += 1
        }
        return index - start
    }

    /// Whether a node may begin here; in a text, an escape or an entity may stand for anything, and a
    /// delimiter run is shorter than in the source.
    private static func matches(
        _ key: ArraySlice<UInt8>,
        of kind: MarkdownEvents.Kind,
        at offset: Int,
        in bytes: [UInt8]
    ) -> Bool {
        for (index, byte) in key.enumerated() {
            guard offset + index < bytes.count else { return false }
            let found = bytes[offset + index]
            if kind == .text, found == UInt8(ascii: "\\") || found == UInt8(ascii: "&") {
                return true
            }
            guard found != byte else { continue }
            return kind == .text
                && (found == UInt8(ascii: "_") || (index > 0 && found == UInt8(ascii: "*")))
        }
        return offset < bytes.count
    }
}
