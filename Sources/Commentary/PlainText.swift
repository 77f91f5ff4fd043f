/// Text without markup, whose live figures are not filled in yet.
public struct PlainText: Hashable, Sendable {
    /// A piece of the text.
    public enum Part: Hashable, Sendable {
        /// Characters as they are, not escaped.
        case text(String)
        /// The value of a figure.
        case figure(Reference)
    }

    /// The pieces in order; texts do not follow each other.
    public internal(set) var parts: [Part] = []

    /// The text with its figures filled in.
    public func text(filling value: (Reference) -> String) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .figure(let reference): value(reference)
            }
        }
        .joined()
    }

    /// The text without its figures, and without blanks around it.
    public var withoutFigures: String {
        let scalars = text(filling: { _ in "" }).unicodeScalars
        let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}

extension PlainText {
    /// A text on its way, in bytes.
    struct Builder {
        private var parts: [Part] = []
        private var bytes: [UInt8] = []

        mutating func append(_ byte: UInt8) {
            bytes.append(byte)
        }

        mutating func append(_ text: ArraySlice<UInt8>) {
            bytes += text
        }

        mutating func append(_ figure: Reference) {
            flush()
            parts.append(.figure(figure))
        }

        consuming func finish() -> PlainText {
            flush()
            return PlainText(parts: parts)
        }

        private mutating func flush() {
            if !bytes.isEmpty { parts.append(.text(bytes.text(bytes.indices))) }
            bytes = []
        }
    }
}
