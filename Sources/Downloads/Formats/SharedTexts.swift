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
        if cell.troubles.contains(.xml) || text.count > longestText || holdsNoncharacter(text) {
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
        var (units, cut) = (0, text.endIndex)
        for index in text.indices where text[index] & 0xC0 != 0x80 {
            if units <= shortenedText { cut = index }
            units += text[index] >= 0xF0 ? 2 : 1
        }
        guard units > longestText else { return appendEscaped(text) }
        appendEscaped(text[..<cut])
        items.append("…（全文见 CSV 文件）")
    }

    /// Appends text for XML.
    ///
    /// What XML cannot hold is written as Excel does: `_x0001_`.
    private mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            defer { index += 1 }
            switch byte {
            case UInt8(ascii: "&"): items.append("&amp;")
            case UInt8(ascii: "<"): items.append("&lt;")
            case UInt8(ascii: ">"): items.append("&gt;")
            case UInt8(ascii: "_") where text[index...].starts(with: "_x".utf8):
                items.append("_x005F_")
            case 0xEF where isNoncharacter(text[index...]):
                items.append(text[index + 2] == 0xBE ? "_xFFFE_" : "_xFFFF_")
                index += 2
            case 0x09, 0x0A: items.append(byte)
            case 0..<0x20:
                let digits = String(byte, radix: 16, uppercase: true)
                items += "_x00\(byte < 16 ? "0" : "")\(digits)_".utf8
            default: items.append(byte)
            }
        }
    }
}

/// In units of UTF-16, of which a text never has more than bytes.
private let longestText = 32_767

/// How much of a longer text stays.
private let shortenedText = 32_000

/// Whether U+FFFE or U+FFFF begins here, which XML cannot hold.
private func isNoncharacter(_ text: ArraySlice<UInt8>) -> Bool {
    text.starts(with: [0xEF, 0xBF, 0xBE]) || text.starts(with: [0xEF, 0xBF, 0xBF])
}

private func holdsNoncharacter(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { text[$0] == 0xEF && isNoncharacter(text[$0...]) }
}
