import Diagnostics
import Documents
import Testing

@Suite("Reading a file that is no sound text")
struct DamagedTextTests {
    /// `2020年` and a line end in UTF-16, the lower half first.
    static let utf16 = "2020年\n2020\t1\n".utf16.flatMap {
        [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
    }

    @Test(
        "names what the file is and gives no rows",
        arguments: [
            (
                utf16,
                "the file is written in UTF-16 without a byte order mark, which cannot be read"
            ),
            (
                Array(repeating: 0xFF, count: 9),
                "the file is written in an unknown encoding, which cannot be read"
            ),
            (Array("PK\u{3}\u{4}…".utf8), "the file is an XLSX, DOCX or ZIP file, not text"),
            ([0xD0, 0xCF, 0x11, 0xE0], "the file is an XLS or DOC file, not text"),
            (Array("%PDF-1.7\n".utf8), "the file is a PDF file, not text"),
        ] as [([UInt8], String)]
    )
    func foreign(bytes: [UInt8], message: String) throws {
        let (grid, faults) = read(bytes)
        #expect(grid.rowCount == 0)
        #expect(faults.map(\.message.english) == [message])
        #expect(faults.first?.location.description == "t.txt")
    }

    @Test("takes for sound just what is UTF-8, wherever it stands", arguments: 0..<8)
    func soundness(indent: Int) {
        let leads: [UInt8] = [
            0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0,
            0xF1, 0xF4, 0xF5, 0xFF,
        ]
        let others: [UInt8] = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xE5]
        let before = Array(repeating: UInt8(ascii: "a"), count: indent + 1)
        for lead in leads {
            for other in others {
                for rest in [[], [0x80], [0x80, 0x80], [0x80, 0x80, 0x80], [0x41]] as [[UInt8]] {
                    let damage = before + [lead, other] + rest
                    for bytes in [damage, damage + Array("年度目标值".utf8)] {
                        let isSound = String(validating: bytes, as: UTF8.self) != nil
                        #expect(read(bytes).faults.isEmpty == isSound, "\(bytes)")
                    }
                }
            }
        }
    }

    @Test("tells how to repair another encoding")
    func remedyOfEncoding() throws {
        let fault = try #require(read(Self.utf16).faults.first)
        #expect(
            fault
                == Diagnostic(
                    code: "not-utf-8",
                    severity: .error,
                    location: SourceLocation(path: "t.txt"),
                    message: Wording(
                        chinese: "文件的编码是没有标记的 UTF-16，无法读取",
                        english: "the file is written in UTF-16 without a byte order mark, "
                            + "which cannot be read"
                    ),
                    remedy: Wording(
                        chinese: "在 Excel 或 WPS 里另存为“Unicode 文本”，或用编辑器另存为 UTF-8 编码",
                        english:
                            "save it as Unicode text in a spreadsheet, or as UTF-8 in an editor"
                    )
                )
        )
    }

    @Test("tells how to make text of another format")
    func remedyOfFormat() throws {
        let fault = try #require(read(Array("%PDF-1.7\n".utf8)).faults.first)
        #expect(fault.code == "foreign-document")
        #expect(fault.message.chinese == "文件是 PDF 文件，不是文本")
        #expect(fault.remedy?.chinese == "在 Excel 或 WPS 里打开，另存为“Unicode 文本”或“文本文件（制表符分隔）”")
        #expect(
            fault.remedy?.english
                == "open it in a spreadsheet and save it as Unicode text or as text separated by tabs"
        )
    }

    @Test("reports a damaged character with its place and reads the text around it")
    func invalidUTF8() throws {
        let bytes = Array("年度\t目标\n部门\t预".utf8) + [0xC3] + Array("算\t完\n".utf8)
        let (grid, faults) = read(bytes)
        #expect(grid.texts == [["年度", "目标"], ["部门", "预\u{FFFD}算", "完"]])
        #expect(
            faults == [
                Diagnostic(
                    code: "invalid-utf-8",
                    severity: .error,
                    location: SourceLocation(path: "t.txt", line: 2, column: 5),
                    message: Wording(
                        chinese: "字节 0xC3 不是 UTF-8 文字",
                        english: "the byte 0xC3 is no UTF-8 text"
                    ),
                    remedy: Wording(
                        chinese: "重新输入这个字，并把文件存为 UTF-8 编码",
                        english: "type the character anew and save the file as UTF-8"
                    )
                )
            ]
        )
    }

    @Test("reports control characters with their places and keeps them in the text")
    func controlCharacters() throws {
        let (grid, faults) = read(Array("一\0\t二\u{C}三\n\u{1B}".utf8))
        #expect(grid.texts == [["一\0", "二\u{C}三"], ["\u{1B}"]])
        #expect(faults.map(\.location.description) == ["t.txt:1:2", "t.txt:1:5", "t.txt:2:1"])
        #expect(
            faults.first
                == Diagnostic(
                    code: "control-character",
                    severity: .error,
                    location: SourceLocation(path: "t.txt", line: 1, column: 2),
                    message: Wording(
                        chinese: "文字里有控制字符 U+0000",
                        english: "the text holds the control character U+0000"
                    ),
                    remedy: Wording(chinese: "删除这个字符", english: "delete the character")
                )
        )
    }

    @Test("lists twenty faults of a kind and counts the others")
    func manyFaults() throws {
        let faults = read(Array(String(repeating: "一\u{1}\n", count: 30).utf8)).faults
        #expect(faults.count == 21)
        #expect(faults.last?.location.description == "t.txt:21:2")
        #expect(
            faults.last?.message.english
                == "from here on, in 10 more places: the text holds the control character U+0001"
        )
    }

    @Test("reports a file without text", arguments: ["", "\n\n", " \t　\r\n\u{C}\n", "\u{FEFF}"])
    func empty(text: String) {
        #expect(
            read(Array(text.utf8)).faults == [
                Diagnostic(
                    code: "empty-document",
                    severity: .error,
                    location: SourceLocation(path: "t.txt"),
                    message: Wording(chinese: "文件里没有文字", english: "the file holds no text"),
                    remedy: Wording(
                        chinese: "补上表格，或删除该文件",
                        english: "put the table into the file, or delete the file"
                    )
                )
            ]
        )
    }

    private func read(_ bytes: [UInt8]) -> (grid: Grid, faults: [Diagnostic]) {
        var faults: [Diagnostic] = []
        let grid = Grid(reading: bytes, path: "t.txt", faults: &faults)
        return (grid, faults)
    }
}
