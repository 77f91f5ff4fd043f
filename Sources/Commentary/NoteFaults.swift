internal import Diagnostics

/// What can be wrong with the references of a note.
extension Diagnostic {
    static func malformedLink(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "link-malformed",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "链接地址“\(text)”既不是页面的名称，也不是 .md 文件或网址",
                english:
                    "the link \"\(text)\" is neither a page's name nor an .md file or web address"
            ),
            remedy: Wording(
                chinese: "写成 home、2020、2020/部门、2020/部门/项目、相对的 .md 路径，或以 https:// 开头的网址",
                english: "write home, 2020, 2020/department, 2020/department/project, "
                    + "a relative path to an .md file or an address that begins with https://"
            )
        )
    }

    static func refusedScheme(
        _ scheme: String,
        in text: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "link-scheme",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "链接地址“\(text)”以“\(scheme):”开头，这可能有危险",
                english: "the link \"\(text)\" begins with \"\(scheme):\", which may be dangerous"
            ),
            remedy: Wording(
                chinese: "改用 https、http、mailto 或 tel", english: "use https, http, mailto or tel")
        )
    }

    static func linkOutside(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "link-outside",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "链接地址“\(text)”指向 content 文件夹之外",
                english: "the link \"\(text)\" leads out of the content folder"
            ),
            remedy: Wording(
                chinese: "改为 content 文件夹中 .md 文件的相对路径",
                english: "write the relative path of an .md file in the content folder"
            )
        )
    }

    static func linkWithoutText(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "link-without-text",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "指向“\(text)”的链接没有文字", english: "the link to \"\(text)\" has no text"),
            remedy: Wording(
                chinese: "在方括号中写出链接的去处",
                english: "say between the brackets where the link leads"
            )
        )
    }

    static func malformedFigure(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "figure-malformed",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "“{{\(text)}}”不是数据的名称",
                english: "\"{{\(text)}}\" does not name a figure"
            ),
            remedy: Wording(
                chinese: "写成 {{页面#数据}}，例如 {{2020/部门#total}}；要原样显示请放进反引号",
                english: "write {{page#figure}}, such as {{2020/department#total}}, "
                    + "or put it between backticks to show it as it is"
            )
        )
    }

    static func unclosedFigure(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "figure-unclosed",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "“\(text)”之后没有“}}”", english: "no \"}}\" follows \"\(text)\""),
            remedy: Wording(
                chinese: "在同一行中以“}}”结束，名称中的 * _ [ ` 前加反斜杠",
                english:
                    "end it with \"}}\" on the same line, and put a backslash before * _ [ ` in the name"
            )
        )
    }

    static func titleNotPlain(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "title-not-plain",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "标题中含有链接或数据", english: "the title holds a link or a figure"),
            remedy: Wording(
                chinese: "标题只写文字，把链接和数据移到正文中",
                english: "write the title as plain text and move links and figures into the text"
            )
        )
    }
}
