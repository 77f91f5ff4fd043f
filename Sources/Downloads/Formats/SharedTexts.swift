internal import Checksums

/// The texts of a workbook, each of them once.
///
/// Of the cells of a table with thirty columns most say what others say too; with all their texts in the
/// sheets, workbooks took three times as long to make.
struct SharedTexts {
    /// The number of a text by the fingerprint of its bytes.
    private var numbers: [ContentFingerprint: Int] = [:]
    /// The bytes of all texts, as fingerprints alone prove nothing.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// The texts as XML.
    private var items: [UInt8] = []

    init() { numbers.reserveCapacity(1_024) }

    /// The number of a cell's text, counted from 0.
    mutating func number(of cell: Rows.Cell, in rows: Rows) -> Int {
        let text = rows.bytes[cell.range]
        let fingerprint = ContentFingerprint(of: text)
        if let number = numbers[fingerprint], self[number] == text { return number }
        let number = ends.count
        numbers[fingerprint] = number
        bytes += text
        ends.append(bytes.count)
        items.append("<si><t xml:space=\"preserve\">")
        if cell.troubles.contains(.xml) || text.count > longestText {
            append(text)
        } else {
            items += text
        }
        items.append("</t></si>")
        return number
    }

    /// The XML of the part of a workbook that holds them.
    func xml(head: String) -> [UInt8] {
        var xml = Array("\(head) uniqueCount=\"\(ends.count)\">".utf8)
        xml.reserveCapacity(xml.count + items.count + 8)
        xml += items
        xml.append("</sst>")
        return xml
    }

    private subscript(number: Int) -> ArraySlice<UInt8> {
        bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    }

    /// Appends a text; Excel refuses more than 32,767 characters in a cell, and a file that has them.
    private mutating func append(_ text: ArraySlice<UInt8>) {
        guard text.count > longestText else { return appendEscaped(text) }
        var end = text.startIndex + 32_000
        while text[end] & 0xC0 == 0x80 { end -= 1 }
        appendEscaped(text[..<end])
        items.append("…（全文见 CSV 文件）")
    }

    /// Appends text for XML.
    ///
    /// What XML cannot hold is written as Excel does: `_x0001_`.
    private mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
        for index in text.indices {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "&"): items.append("&amp;")
            case UInt8(ascii: "<"): items.append("&lt;")
            case UInt8(ascii: ">"): items.append("&gt;")
            case UInt8(ascii: "_") where text[index...].starts(with: "_x".utf8):
                items.append("_x005F_")
            case 0x09, 0x0A: items.append(byte)
            case 0..<0x20:
                let digits = String(byte, radix: 16, uppercase: true)
                items += "_x00\(byte < 16 ? "0" : "")\(digits)_".utf8
            default: items.append(byte)
            }
        }
    }
}

/// In bytes; characters are never more.
private let longestText = 32_767
