internal import Compression
internal import Diagnostics

/// A disclosure as a workbook (Office Open XML): a sheet for each table and one for the dictionary, with
/// typed cells below a frozen heading in Chinese.
///
/// Written as bytes of our own: libxlsxwriter keeps each cell in a tree first and asks the clock.
public enum Workbook {
    /// Appends the file.
    public static func append(_ tables: DisclosureTables, to buffer: inout [UInt8]) {
        var archive = ZipArchive()
        for part in sameParts { archive.add(part) }
        archive.add(dictionary.sheet)
        var texts = dictionary.texts
        for (index, table) in DataTable.allCases.enumerated() {
            archive.add(
                sheetName(index), worksheets[index].bytes(of: tables[table], sharing: &texts))
        }
        archive.add("xl/sharedStrings.xml", texts.xml(head: textsHead))
        archive.finish(into: &buffer)
    }

    /// The parts that are the same in every workbook, compressed once.
    private static let sameParts: [ZipMember] = {
        let names = DataTable.allCases.map { $0.definition.title.chinese } + ["数据字典"]
        let parts = [
            ("[Content_Types].xml", contentTypes(of: names.count)),
            ("_rels/.rels", packageRelations),
            ("xl/workbook.xml", workbook(of: names)),
            ("xl/_rels/workbook.xml.rels", workbookRelations(of: names.count)),
            ("xl/styles.xml", styles),
        ]
        let archive = ZipArchive()
        return parts.map { archive.member($0, Array($1.utf8)) }
    }()

    private static let worksheets = DataTable.allCases.map { Worksheet(of: $0.definition.columns) }

    /// The sheet of the dictionary, which is longer than many departments' tables, and its texts, which
    /// therefore come first in every workbook.
    private static let dictionary: (sheet: ZipMember, texts: SharedTexts) = {
        var texts = SharedTexts()
        let rows = DataDictionary.rows
        let sheet = Worksheet(of: rows.columns).bytes(of: rows, sharing: &texts)
        return (ZipArchive().member(sheetName(DataTable.allCases.count), sheet), texts)
    }()

    private static func sheetName(_ index: Int) -> String { "xl/worksheets/sheet\(index + 1).xml" }

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
            + "<Override PartName=\"/xl/sharedStrings.xml\" "
            + "ContentType=\"\(types).sharedStrings+xml\"/>"
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
            + "Type=\"\(relations)/styles\" Target=\"styles.xml\"/>"
            + "<Relationship Id=\"rId\(count + 2)\" Type=\"\(relations)/sharedStrings\" "
            + "Target=\"sharedStrings.xml\"/></Relationships>"
    }

    private static let textsHead = head + "<sst xmlns=\"\(schemas)/spreadsheetml/2006/main\""

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
