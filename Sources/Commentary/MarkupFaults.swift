internal import Diagnostics

/// What can be wrong with the markup of a note.
extension Diagnostic {
    static func rawHTML(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "raw-html",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "“\(text)”是 HTML，正文中不能使用",
                english: "\"\(text)\" is HTML, which a note may not hold"
            ),
            remedy: Wording(
                chinese: "改用 Markdown，或写成 \\< 以显示这个符号",
                english: "write Markdown instead, or \\< to show the sign itself"
            )
        )
    }

    static func image(_ address: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "image-unsupported",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "图片“\(address)”不会被发布", english: "the image \"\(address)\" is not published"
            ),
            remedy: Wording(
                chinese: "用文字说明图片的内容", english: "say in words what the image shows")
        )
    }

    static func pipeTable(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "pipe-table",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "用竖线画的表格不会成为表格",
                english: "a table drawn with vertical bars does not become a table"
            ),
            remedy: Wording(
                chinese: "链接到有数据的页面，或用 {{页面#数据}} 引用数据",
                english:
                    "link to the page that has the table, or cite its figures as {{page#figure}}"
            )
        )
    }

    static func literalEmphasis(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "emphasis-literal",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: "“**”没有成为加粗，会原样显示",
                english: "\"**\" makes nothing bold and is shown as it is"
            ),
            remedy: Wording(
                chinese: "在要加粗的文字两端各写“**”，与文字之间不留空格；要显示星号请写 \\*\\*",
                english: "put \"**\" at both ends of the bold text without blanks inside, "
                    + "or write \\*\\* to show the stars"
            )
        )
    }

    static func skippedLevel(
        from: Int,
        to level: Int,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "heading-skips-level",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: "标题从第 \(from) 级跳到了第 \(level) 级",
                english: "the headings go from level \(from) to level \(level)"
            ),
            remedy: Wording(
                chinese: "用 \(from + 1) 个“#”", english: "use \(from + 1) signs \"#\"")
        )
    }

    static func secondTitle(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "heading-second-title",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: "“\(text)”是第 1 级标题，但本文已经有标题",
                english: "\"\(text)\" is a level-1 heading, but the note has a title already"
            ),
            remedy: Wording(chinese: "用两个“#”", english: "use two signs \"#\"")
        )
    }

    static func emptyHeading(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "heading-empty",
            severity: .error,
            location: location,
            message: Wording(chinese: "标题没有文字", english: "the heading has no text"),
            remedy: Wording(
                chinese: "写出标题，或删去这一行", english: "write the heading or remove the line")
        )
    }
}
