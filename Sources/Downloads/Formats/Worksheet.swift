/// A sheet of a workbook that shows the rows of a table.
struct Worksheet {
    /// All that stands before the rows, with the heading.
    private let opening: [UInt8]
    /// How each column's cells begin.
    private let columns: [(start: [UInt8], kind: Column.Kind)]

    /// A sheet with some columns.
    init(of columns: [Column]) {
        let names = columns.indices.map(Self.name)
        let heading = zip(names, columns).map { name, column in
            "<c r=\"\(name)1\" s=\"1\" t=\"inlineStr\"><is><t>\(column.heading)</t></is></c>"
        }
        opening = Array(
            (Self.opening(of: columns) + "<row r=\"1\">\(heading.joined())</row>").utf8)
        self.columns = zip(names, columns).map { (Array("<c r=\"\($0)".utf8), $1.kind) }
    }

    /// The sheet's XML.
    ///
    /// - Parameters:
    ///   - rows: The table's rows.
    ///   - texts: Takes the texts, which the sheet names by their numbers.
    /// - Returns: The bytes of the part.
    func bytes(of rows: Rows, sharing texts: inout SharedTexts) -> [UInt8] {
        // A cell that repeats the one above it has the same text.
        var lastTexts = Array(repeating: 0, count: columns.count)
        let bytes = rows.bytes.span
        let room = opening.count + rows.cellBytes + 64 * (rows.cellCount + rows.count) + 128
        return [UInt8](capacity: room) { sheet in
            sheet.append(opening)
            for row in 0..<rows.count {
                sheet.append("<row r=\"")
                sheet.append(digitsOf: row + 2)
                sheet.append("\">")
                for column in columns.indices {
                    let cell = rows.cell(row: row, column: column)
                    if cell.isBlank { continue }
                    sheet.append(columns[column].start)
                    sheet.append(digitsOf: row + 2)
                    switch columns[column].kind {
                    case .integer, .amount, .number:
                        sheet.append("\"><v>")
                        sheet.append(cell.range, of: bytes)
                    case .flag:
                        sheet.append("\" t=\"b\"><v>")
                        let isTrue = bytes[cell.range.lowerBound] == UInt8(ascii: "t")
                        sheet.append(isTrue ? UInt8(ascii: "1") : UInt8(ascii: "0"))
                    case .text, .list:
                        if !rows.isRepeated(row: row, column: column) {
                            lastTexts[column] = texts.number(of: cell, in: rows)
                        }
                        sheet.append("\" t=\"s\"><v>")
                        sheet.append(digitsOf: lastTexts[column])
                    }
                    sheet.append("</v></c>")
                }
                sheet.append("</row>")
            }
            sheet.append("</sheetData><autoFilter ref=\"A1:")
            sheet.append(Array(Self.name(ofColumn: columns.count - 1).utf8))
            sheet.append(digitsOf: rows.count + 1)
            sheet.append("\"/></worksheet>")
        }
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

    /// `A` for the first column, `AA` for the twenty-seventh.
    private static func name(ofColumn index: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
        return index < 26 ? letter : name(ofColumn: index / 26 - 1) + letter
    }
}
