internal import Compression
internal import Diagnostics

/// A disclosure as a workbook (Office Open XML): a sheet for each table and one for the dictionary, with
/// typed cells below a frozen heading in Chinese.
///
/// Written as bytes of our own: libxlsxwriter keeps each cell in a tree first and asks the clock.
public enum Workbook {
    /// Appends the file.
    public static func append(_ tables: DisclosureTables, to buffer: inout [UInt8]) {
        let sheets =
            DataTable.allCases.map { (name: $0.definition.title.chinese, rows: tables[$0]) }
            + [(name: "数据字典", rows: DataDictionary.rows)]
        var archive = ZipArchive()
        archive.add("[Content_Types].xml", Array(contentTypes(of: sheets.count).utf8))
        archive.add("_rels/.rels", Array(packageRelations.utf8))
        archive.add("xl/workbook.xml", Array(workbook(of: sheets.map(\.name)).utf8))
        archive.add("xl/_rels/workbook.xml.rels", Array(workbookRelations(of: sheets.count).utf8))
        archive.add("xl/styles.xml", Array(styles.utf8))
        for (index, sheet) in sheets.enumerated() {
            archive.add("xl/worksheets/sheet\(index + 1).xml", Worksheet.bytes(of: sheet.rows))
        }
        archive.finish(into: &buffer)
    }

    private static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
    private static let schemas = "http://schemas.openxmlformats.org"
    private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    private static let relations = "\(schemas)/officeDocument/2006/relationships"

    private static func contentTypes(of count: Int) -> String {
        let sheets = (1...count).map { number in
            "<Override PartName=\"/xl/worksheets/sheet\(number).xml\" "
                + "ContentType=\"\(types).worksheet+xml\"/>"
        }
        return head + "<Types xmlns=\"\(schemas)/package/2006/content-types\">"
            + "<Default Extension=\"rels\" "
            + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(types).sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(types).styles+xml\"/>"
            + sheets.joined() + "</Types>"
    }

    private static let packageRelations =
        head + "<Relationships xmlns=\"\(schemas)/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(relations)/officeDocument\" "
        + "Target=\"xl/workbook.xml\"/></Relationships>"

    private static func workbook(of names: [String]) -> String {
        let sheets = names.enumerated().map { index, name in
            "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
        }
        return head + "<workbook xmlns=\"\(schemas)/spreadsheetml/2006/main\" "
            + "xmlns:r=\"\(relations)\"><sheets>\(sheets.joined())</sheets></workbook>"
    }

    private static func workbookRelations(of count: Int) -> String {
        let sheets = (1...count).map { number in
            "<Relationship Id=\"rId\(number)\" Type=\"\(relations)/worksheet\" "
                + "Target=\"worksheets/sheet\(number).xml\"/>"
        }
        return head + "<Relationships xmlns=\"\(schemas)/package/2006/relationships\">"
            + sheets.joined() + "<Relationship Id=\"rId\(count + 1)\" "
            + "Type=\"\(relations)/styles\" Target=\"styles.xml\"/></Relationships>"
    }

    /// Two styles: plain, and bold for headings.
    private static let styles =
        head + "<styleSheet xmlns=\"\(schemas)/spreadsheetml/2006/main\">"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
        + "</cellStyleXfs><cellXfs count=\"2\">"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
        + "</cellXfs><cellStyles count=\"1\">"
        + "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
}
