internal import Diagnostics

extension Diagnostic {
    static func documentTooLarge(byteCount: Int, path: String) -> Diagnostic {
        Diagnostic(
            code: "document-too-large",
            severity: .error,
            location: SourceLocation(path: path),
            message: Wording(
                chinese: "文件有 \(byteCount) 字节，一个表格最多 4294967294 字节",
                english: "the file has \(byteCount) bytes, and a table at most 4294967294"
            ),
            remedy: Wording(
                chinese: "把表格分成几个文件",
                english: "divide the table into several files"
            )
        )
    }

    static func foreignDocument(_ format: ForeignFormat, path: String) -> Diagnostic {
        Diagnostic(
            code: "foreign-document",
            severity: .error,
            location: SourceLocation(path: path),
            message: Wording(
                chinese: "文件是\(format.wording.chinese)，不是文本",
                english: "the file is \(format.wording.english), not text"
            ),
            remedy: Wording(
                chinese: "在 Excel 或 WPS 里打开，另存为“Unicode 文本”或“文本文件（制表符分隔）”",
                english:
                    "open it in a spreadsheet and save it as Unicode text or as text separated by tabs"
            )
        )
    }

    static func notUTF8(_ encoding: SourceEncoding, path: String) -> Diagnostic {
        Diagnostic(
            code: "not-utf-8",
            severity: .error,
            location: SourceLocation(path: path),
            message: Wording(
                chinese: "文件的编码是\(encoding.wording.chinese)，无法读取",
                english: "the file is written in \(encoding.wording.english), which cannot be read"
            ),
            remedy: Wording(
                chinese: "在 Excel 或 WPS 里另存为“Unicode 文本”，或用编辑器另存为 UTF-8 编码",
                english: "save it as Unicode text in a spreadsheet, or as UTF-8 in an editor"
            )
        )
    }

    static func emptyDocument(path: String) -> Diagnostic {
        Diagnostic(
            code: "empty-document",
            severity: .error,
            location: SourceLocation(path: path),
            message: Wording(chinese: "文件里没有文字", english: "the file holds no text"),
            remedy: Wording(
                chinese: "补上表格，或删除该文件",
                english: "put the table into the file, or delete the file"
            )
        )
    }

    static func invalidUTF8(byte: UInt8, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "invalid-utf-8",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "字节 0x\(byte.twoDigits) 不是 UTF-8 文字",
                english: "the byte 0x\(byte.twoDigits) is no UTF-8 text"
            ),
            remedy: Wording(
                chinese: "重新输入这个字，并把文件存为 UTF-8 编码",
                english: "type the character anew and save the file as UTF-8"
            )
        )
    }

    static func invalidCharacter(
        byte: UInt8,
        of encoding: SourceEncoding,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "invalid-character",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "文件的编码是\(encoding.wording.chinese)，其中字节 0x\(byte.twoDigits) 不是文字",
                english: "the byte 0x\(byte.twoDigits) is no \(encoding.wording.english) text"
            ),
            remedy: Wording(
                chinese: "重新输入这个字，再保存文件",
                english: "type the character anew and save the file"
            )
        )
    }

    static func lostCharacter(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "character-lost",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: "这里是替代符“\u{FFFD}”（U+FFFD），原来的字在转换编码时丢失了",
                english:
                    "here stands \u{FFFD} (U+FFFD) in place of a character that some program has lost"
            ),
            remedy: Wording(
                chinese: "对照原表，重新输入这个字",
                english: "type the character anew, as the original has it"
            )
        )
    }

    static func invisibleCharacter(
        _ character: Unicode.Scalar,
        at location: SourceLocation
    ) -> Diagnostic {
        let digits = String(character.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Diagnostic(
            code: "invisible-character",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: "文字里有看不见的字符 \(name)，读取时略去",
                english: "the text holds the character \(name), which nobody sees; it is left out"
            ),
            remedy: Wording(chinese: "删除这个字符", english: "delete the character")
        )
    }

    static func unclosedQuote(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "quote-unclosed",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "这一格以引号 \" 开头，却没有结尾的引号，不知道写到哪里为止",
                english: "the cell begins with the mark \" and has none at its end, "
                    + "so where it ends is unknown"
            ),
            remedy: Wording(
                chinese: "补上结尾的引号，或删除开头的引号；文字里的引号请用“”",
                english: "add the mark at the end or delete the one at the beginning; "
                    + "quote in the text with “”"
            )
        )
    }

    static func controlCharacter(
        _ byte: UInt8,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "control-character",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "文字里有控制字符 U+00\(byte.twoDigits)",
                english: "the text holds the control character U+00\(byte.twoDigits)"
            ),
            remedy: Wording(chinese: "删除这个字符", english: "delete the character")
        )
    }

    /// The fault that stands for all of its kind from its place on.
    static func further(_ count: Int, like first: Diagnostic) -> Diagnostic {
        var fault = first
        fault.message = Wording(
            chinese: "从这里起还有 \(count) 处：\(first.message.chinese)",
            english: "from here on, in \(count) more places: \(first.message.english)"
        )
        return fault
    }
}

extension UInt8 {
    /// The byte in two hexadecimal digits.
    fileprivate var twoDigits: String {
        (self < 16 ? "0" : "") + String(self, radix: 16, uppercase: true)
    }
}
