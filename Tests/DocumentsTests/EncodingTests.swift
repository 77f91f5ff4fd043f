import Diagnostics
import Documents
import Testing

@Suite("Reading a file in the encodings that spreadsheets write")
struct EncodingTests {
    /// `2020年部门预算`, a tab and `目标`, a line end, a tab and `“≥90%”` in GBK.
    static let gbk: [UInt8] =
        Array("2020".utf8) + [0xC4, 0xEA, 0xB2, 0xBF, 0xC3, 0xC5, 0xD4, 0xA4, 0xCB, 0xE3]
        + Array("\t".utf8) + [0xC4, 0xBF, 0xB1, 0xEA] + Array("\r\n\t".utf8)
        + [0xA1, 0xB0, 0xA1, 0xDD] + Array("90%".utf8) + [0xA1, 0xB1]
    static let text = "2020年部门预算\t目标\r\n\t“≥90%”"

    /// A text in UTF-16 with its mark.
    static func utf16(_ text: String, isBigEndian: Bool = false) -> [UInt8] {
        ("\u{FEFF}" + text).utf16.flatMap { unit in
            let halves = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
            return isBigEndian ? halves.reversed() : halves
        }
    }

    @Test(
        "gives the text and its places as an editor shows them",
        arguments: [gbk, utf16(text), utf16(text, isBigEndian: true), Array(text.utf8)]
    )
    func decodes(bytes: [UInt8]) {
        let (grid, faults) = read(bytes)
        #expect(grid.texts == [["2020年部门预算", "目标"], ["", "“≥90%”"]])
        #expect(grid.location(row: 0, column: 1).description == "t.txt:1:11")
        #expect(grid.location(row: 1, column: 1).description == "t.txt:2:2")
        #expect(faults.isEmpty)
    }

    @Test(
        "shows the lines about a fault in the encoding of their file",
        arguments: [gbk, utf16(text), Array(text.utf8)]
    )
    func shown(bytes: [UInt8]) {
        #expect(sourceText(of: bytes) == Self.text)
    }

    @Test("keeps the checksum and the size of the file itself")
    func source() {
        let source = read(Self.utf16("abc")).grid.source
        #expect(source.byteCount == 8)
        #expect(
            source.sha256 == "aec4cd5ed4c05ed5cf9dea5a8b30f5e655ad87b937b36e3c059840ce3cf3642f")
    }

    @Test("reads characters of four bytes, and quoted cells")
    func rareCharacters() {
        #expect(read(Self.utf16("\"a\n𠮷\"\tb")).grid.texts == [["a𠮷", "b"]])
        let rare = Self.gbk + Array("\t".utf8) + [0x95, 0x34, 0xB2, 0x35, 0x97, 0x42]
        #expect(read(rare).grid.texts.last == ["", "“≥90%”", "𠮷桞"])
    }

    @Test("reports bytes that are no character, with their place, and reads the text around them")
    func brokenGBK() {
        let (grid, faults) = read(Self.gbk + [0x09, 0xFF, 0x09, 0xC4, 0xEA, 0xC4])
        #expect(grid.texts.last == ["", "“≥90%”", "\u{FFFD}", "年\u{FFFD}"])
        #expect(faults.map(\.location.description) == ["t.txt:2:9", "t.txt:2:12"])
        #expect(
            faults.first
                == Diagnostic(
                    code: "invalid-character",
                    severity: .error,
                    location: SourceLocation(path: "t.txt", line: 2, column: 9),
                    message: Wording(
                        chinese: "文件的编码是 GB18030（GBK），其中字节 0xFF 不是文字",
                        english: "the byte 0xFF is no GB18030 (GBK) text"
                    ),
                    remedy: Wording(
                        chinese: "重新输入这个字，再保存文件",
                        english: "type the character anew and save the file"
                    )
                )
        )
    }

    @Test("reports half a character of UTF-16, and reads on")
    func brokenUTF16() {
        var bytes = Self.utf16("年度\t目标\n")
        bytes += [0x34, 0xD8] + Self.utf16("完").dropFirst(2) + [0x41]
        let (grid, faults) = read(bytes)
        #expect(grid.texts == [["年度", "目标"], ["\u{FFFD}完\u{FFFD}"]])
        #expect(faults.map(\.location.description) == ["t.txt:2:1", "t.txt:2:3"])
        #expect(faults.map(\.code) == ["invalid-character", "invalid-character"])
    }

    @Test("reads a long file with many broken characters")
    func longText() {
        let rows = String(repeating: "年度\t目标\n", count: 20_000)
        var bytes = Self.utf16(rows)
        for place in stride(from: 2, to: bytes.count, by: 7_000) { bytes[place + 1] = 0xDC }
        let (grid, faults) = read(bytes)
        #expect(grid.rowCount == 20_000)
        #expect(faults.count == 21)
    }

    @Test(
        "takes UTF-8 for UTF-8 though some of it is damaged, and no other encoding for GB18030",
        arguments: [
            (Array("年度目标预算".utf8) + [0xC4, 0xEA], "invalid-utf-8"),
            // 日本語の予算 in Shift JIS, and 預算績效目標 in Big5.
            (
                [0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA, 0x82, 0xCC, 0x97, 0x5C, 0x8E, 0x5A],
                "not-utf-8"
            ),
            (
                [0xB9, 0x77, 0xBA, 0xE2, 0xC1, 0x5A, 0xAE, 0xC4, 0xA5, 0xD8, 0xBC, 0xD0],
                "not-utf-8"
            ),
        ] as [([UInt8], String)]
    )
    func otherEncodings(bytes: [UInt8], code: String) {
        #expect(Set(read(bytes).faults.map(\.code)) == [code])
    }

    private func read(_ bytes: [UInt8]) -> (grid: Grid, faults: [Diagnostic]) {
        var faults: [Diagnostic] = []
        let grid = Grid(reading: bytes, path: "t.txt", faults: &faults)
        return (grid, faults)
    }
}
