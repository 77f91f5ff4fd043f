internal import Theme

/// A value of JSON-LD, which is written so that it can stand in a page.
indirect enum LinkedData: Sendable {
    case text(String)
    case number(Int)
    case list([LinkedData])
    /// Names with their values, in order; those without a value are left out.
    case object(KeyValuePairs<String, LinkedData?>)

    /// Appends the value as JSON, in which no `<` can end the element around it.
    func append(to buffer: inout [UInt8]) {
        switch self {
        case .text(let text): Self.append(text, to: &buffer)
        case .number(let number): buffer += String(number).utf8
        case .list(let elements):
            buffer.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { buffer.append(UInt8(ascii: ",")) }
                element.append(to: &buffer)
            }
            buffer.append(UInt8(ascii: "]"))
        case .object(let members):
            buffer.append(UInt8(ascii: "{"))
            let present = members.compactMap { name, value in value.map { (name, $0) } }
            for (index, (name, value)) in present.enumerated() {
                if index > 0 { buffer.append(UInt8(ascii: ",")) }
                Self.append(name, to: &buffer)
                buffer.append(UInt8(ascii: ":"))
                value.append(to: &buffer)
            }
            buffer.append(UInt8(ascii: "}"))
        }
    }

    private static func append(_ text: String, to buffer: inout [UInt8]) {
        buffer.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), 0..<0x20:
                let digits = String(byte, radix: 16)
                buffer += (digits.utf8.count == 1 ? #"\u000"# : #"\u00"#).utf8
                buffer += digits.utf8
            default: buffer.append(byte)
            }
        }
        buffer.append(UInt8(ascii: "\""))
    }
}

/// The elements that stand around JSON-LD in a page: data, which no browser runs and no policy forbids.
enum LinkedDataElement {
    static let start = Array(#"<script type="application/ld+json">"#.utf8)
    static let end = Array("</script>".utf8)
}
