internal import Diagnostics

/// What can be wrong with the file and its front matter.
extension Diagnostic {
    static func noteTooLarge(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "note-too-large",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "文件有 \(count) 字节，超过了 \(NoteFile.largestSize) 字节的上限",
                english:
                    "the file has \(count) bytes, more than the \(NoteFile.largestSize) a note may have"
            ),
            remedy: Wording(chinese: "把文件分成几个", english: "divide it into several files")
        )
    }

    static func notUTF8(_ byte: UInt8, at location: SourceLocation) -> Diagnostic {
        let hexadecimal = "0x" + String(byte, radix: 16, uppercase: true)
        return Diagnostic(
            code: "note-not-utf8",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "字节 \(hexadecimal) 不是 UTF-8 文字",
                english: "the byte \(hexadecimal) is not UTF-8 text"
            ),
            remedy: Wording(
                chinese: "用编辑器把文件另存为 UTF-8 编码", english: "save the file in the encoding UTF-8")
        )
    }

    static func forbiddenCharacter(
        _ character: Unicode.Scalar,
        at location: SourceLocation
    ) -> Diagnostic {
        let digits = String(character.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Diagnostic(
            code: "note-forbidden-character",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "\(name) 是控制字符，不能出现在文字中",
                english: "\(name) is a control character, which no text may hold"
            ),
            remedy: Wording(chinese: "删去这个字符", english: "remove the character")
        )
    }

    static func emptyNote(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "note-empty",
            severity: .warning,
            location: location,
            message: Wording(chinese: "文件里没有正文", english: "the file has no text"),
            remedy: Wording(chinese: "写入正文，或删去这个文件", english: "write the text or remove the file")
        )
    }

    static func unclosedFrontMatter(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "front-matter-unclosed",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "以“---”开始的文件信息没有结束",
                english: "the front matter that begins with \"---\" does not end"
            ),
            remedy: Wording(
                chinese: "在文件信息之后另起一行，只写“---”",
                english: "put a line of \"---\" after the front matter"
            )
        )
    }

    static func malformedSubject(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "front-matter-about",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "about 的值“\(text)”不是页面的名称",
                english: "\"about\" is \"\(text)\", which does not name a page"
            ),
            remedy: Wording(
                chinese: "写成 home、2020、2020/部门 或 2020/部门/项目，部门和项目用网址中的名称",
                english:
                    "write home, 2020, 2020/department or 2020/department/project, as in the addresses"
            )
        )
    }

    static func malformedDate(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "front-matter-date",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "date 的值“\(text)”不是日期", english: "\"date\" is \"\(text)\", which is no day"
            ),
            remedy: Wording(
                chinese: "按“年-月-日”写，例如 2020-01-31", english: "write it as 2020-01-31")
        )
    }

    static func unknownNoteLanguage(_ text: String, at location: SourceLocation) -> Diagnostic {
        let known = Language.allCases.map(\.rawValue)
        let remedy =
            known.nearest(to: text).map {
                Wording(chinese: "改为“\($0)”", english: "write \"\($0)\"")
            }
            ?? Wording(
                chinese: "使用其中之一：\(known.joined(separator: "、"))",
                english: "use one of: \(known.joined(separator: ", "))"
            )
        return Diagnostic(
            code: "front-matter-language",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "没有名为“\(text)”的语言", english: "there is no language \"\(text)\""),
            remedy: remedy
        )
    }
}
