/// The rows of a table as a sheet of a workbook.
enum Worksheet {
    /// The sheet's XML.
    static func bytes(of rows: Rows) -> [UInt8] {
        let columns = rows.columns
        let letters = columns.indices.map { Array(name(ofColumn: $0).utf8) }
        var sheet: [UInt8] = []
        sheet.reserveCapacity(2 * rows.bytes.count + 30 * rows.ends.count + 4_096)
        sheet += opening(of: columns).utf8
        sheet += "<row r=\"1\">".utf8
        for (index, column) in columns.enumerated() {
            sheet += "<c r=\"\(name(ofColumn: index))1\" s=\"1\" t=\"inlineStr\"><is><t>".utf8
            sheet += column.heading.utf8
            sheet += "</t></is></c>".utf8
        }
        sheet += "</row>".utf8
        for row in 0..<rows.count {
            let number = Array(String(row + 2).utf8)
            sheet += "<row r=\"".utf8
            sheet += number
            sheet += "\">".utf8
            for column in columns.indices {
                let range = rows.range(row: row, column: column)
                if range.isEmpty { continue }
                sheet += "<c r=\"".utf8
                sheet += letters[column]
                sheet += number
                append(rows.bytes[range], as: columns[column].kind, to: &sheet)
            }
            sheet += "</row>".utf8
        }
        let last = "\(name(ofColumn: columns.count - 1))\(rows.count + 1)"
        sheet += "</sheetData><autoFilter ref=\"A1:\(last)\"/></worksheet>".utf8
        return sheet
    }

    private static func opening(of columns: [Column]) -> String {
        let widths = columns.enumerated().map { index, column in
            "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width(of: column))\" "
                + "customWidth=\"1\"/>"
        }
        return #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
            + #"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#
            + #"<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" "#
            + #"activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"#
            + "<cols>\(widths.joined())</cols><sheetData>"
    }

    /// In digits; a Chinese character is as wide as two.
    private static func width(of column: Column) -> Int {
        let heading = 2 * column.heading.unicodeScalars.count + 3
        return column.kind == .text ? max(heading, 24) : max(heading, 10)
    }

    /// Appends a cell behind its name.
    private static func append(
        _ cell: ArraySlice<UInt8>, as kind: Column.Kind, to sheet: inout [UInt8]
    ) {
        switch kind {
        case .integer, .amount, .number:
            sheet += "\"><v>".utf8
            sheet += cell
            sheet += "</v></c>".utf8
        case .flag:
            sheet += "\" t=\"b\"><v>".utf8
            sheet.append(cell.first == UInt8(ascii: "t") ? UInt8(ascii: "1") : UInt8(ascii: "0"))
            sheet += "</v></c>".utf8
        case .text, .list:
            sheet += "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8
            appendText(cell, to: &sheet)
            sheet += "</t></is></c>".utf8
        }
    }

    /// Appends a text; Excel refuses more than 32,767 characters in a cell, and a file that has them.
    private static func appendText(_ text: ArraySlice<UInt8>, to sheet: inout [UInt8]) {
        guard text.count > 32_767 else { return appendEscaped(text, to: &sheet) }
        var end = text.startIndex + 32_000
        while text[end] & 0xC0 == 0x80 { end -= 1 }
        appendEscaped(text[..<end], to: &sheet)
        sheet += "…（全文见 CSV 文件）".utf8
    }

    /// Appends text for XML.
    ///
    /// What XML cannot hold is written as Excel does: `_x0001_`.
    private static func appendEscaped(_ text: ArraySlice<UInt8>, to sheet: inout [UInt8]) {
        guard text.contains(where: { isSpecial[Int($0)] }) else {
            sheet += text
            return
        }
        for index in text.indices {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "&"): sheet += "&amp;".utf8
            case UInt8(ascii: "<"): sheet += "&lt;".utf8
            case UInt8(ascii: ">"): sheet += "&gt;".utf8
            case UInt8(ascii: "_") where text[index...].starts(with: "_x".utf8):
                sheet += "_x005F_".utf8
            case 0x09, 0x0A: sheet.append(byte)
            case 0..<0x20:
                let digits = String(byte, radix: 16, uppercase: true)
                sheet += "_x00\(byte < 16 ? "0" : "")\(digits)_".utf8
            default: sheet.append(byte)
            }
        }
    }

    /// `A` for the first column, `AA` for the twenty-seventh.
    private static func name(ofColumn index: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
        return index < 26 ? letter : name(ofColumn: index / 26 - 1) + letter
    }
}

/// What cannot stand in XML as it is, or would be read as something else.
private let isSpecial = (0...255).map { byte in
    byte < 0x20
        || [UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "_")]
            .contains(UInt8(byte))
}
