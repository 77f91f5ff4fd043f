/// HTML on its way into pieces.
struct PieceBuffer {
    private var pieces: [Piece] = []
    private var html: [UInt8] = []

    /// Appends HTML as it is.
    mutating func append(_ markup: String) {
        html.append(contentsOf: markup.utf8)
    }

    /// Ends the HTML so far with a line break, unless it has one or there is none.
    mutating func startLine() {
        if html.isEmpty ? !pieces.isEmpty : html.last != 0x0A { html.append(0x0A) }
    }

    /// Leaves a hole.
    mutating func append(_ hole: Piece) {
        flush()
        pieces.append(hole)
    }

    /// Appends text with `& < > "` escaped and without joiners.
    ///
    /// Works on bytes, since every character of every note comes through here: runs without special
    /// characters are copied whole.
    mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
        var copied = text.startIndex
        var index = text.startIndex
        while index < text.endIndex {
            guard let (escape, length) = Self.escape(at: index, in: text) else {
                index += 1
                continue
            }
            html += text[copied..<index]
            html.append(contentsOf: escape.utf8)
            index += length
            copied = index
        }
        html += text[copied...]
    }

    /// Appends an address for `href`, with everything percent-encoded that a URL cannot hold.
    mutating func appendAddress(_ address: String) {
        for byte in address.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "'"): append("&#x27;")
            case _ where isAddressByte(byte): html.append(byte)
            default: html.appendPercentEncoded(byte)
            }
        }
    }

    /// All pieces.
    consuming func finish() -> [Piece] {
        flush()
        return pieces
    }

    private mutating func flush() {
        if !html.isEmpty { pieces.append(.html(html)) }
        html = []
        html.reserveCapacity(256)
    }

    @inline(__always)
    private static func escape(
        at index: Int,
        in text: ArraySlice<UInt8>
    ) -> (escape: String, length: Int)? {
        switch text[index] {
        case UInt8(ascii: "&"): ("&amp;", 1)
        case UInt8(ascii: "<"): ("&lt;", 1)
        case UInt8(ascii: ">"): ("&gt;", 1)
        case UInt8(ascii: "\""): ("&quot;", 1)
        case 0xEF where text[index...].starts(with: ChineseEmphasis.joiner):
            ("", ChineseEmphasis.joiner.count)
        default: nil
        }
    }

    /// Letters, digits and the punctuation that URLs are made of; `%` too, for what is encoded already.
    private func isAddressByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default:
            "-_.~:/?#@!$()*+,;=%".utf8.contains(byte)
        }
    }
}

extension [UInt8] {
    /// Appends a fragment or another part of an address, with everything but unreserved ASCII characters
    /// percent-encoded: `绩` becomes `%E7%BB%A9`.
    public mutating func appendPercentEncoded(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "."), UInt8(ascii: "~"):
                append(byte)
            default:
                appendPercentEncoded(byte)
            }
        }
    }

    fileprivate mutating func appendPercentEncoded(_ byte: UInt8) {
        append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 15] {
            append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
    }
}
