internal import Commentary
internal import Diagnostics

extension Diagnostic {
    static func unknownReference(_ reference: LocatedReference, nearest: String?) -> Diagnostic {
        let name = reference.reference.description
        return Diagnostic(
            code: "reference-unknown",
            severity: .error,
            location: reference.location,
            message: Wording(
                chinese: "没有“\(name)”这个页面",
                english: "there is no page \"\(name)\""
            ),
            remedy: nearest.map { nearest in
                Wording(chinese: "改为“\(nearest)”", english: "write \"\(nearest)\"")
            }
                ?? Wording(
                    chinese: "核对年度、部门地址和项目编码，或删去这处引用",
                    english: "check the year, the department's address and the project's code, "
                        + "or remove the reference"
                )
        )
    }

    static func unknownFigure(
        _ reference: LocatedReference,
        problem: FigureProblem
    ) -> Diagnostic {
        let name = reference.reference.description
        let (code, message, remedy) = wording(of: problem, for: name)
        return Diagnostic(
            code: code,
            severity: .error,
            location: reference.location,
            message: message,
            remedy: remedy
        )
    }

    private static func wording(
        of problem: FigureProblem,
        for name: String
    ) -> (code: String, message: Wording, remedy: Wording) {
        switch problem {
        case .unknown(let nearest):
            (
                "figure-unknown",
                Wording(
                    chinese: "“\(name)”不是页面上的数据或指标",
                    english: "\"\(name)\" names no figure and no indicator of the page"
                ),
                nearest.map { nearest in
                    Wording(chinese: "改为“#\(nearest)”", english: "write \"#\(nearest)\"")
                }
                    ?? Wording(
                        chinese: "写成 #total、#projects、#indicators 等，或指标的全名",
                        english: "write #total, #projects, #indicators or an indicator's whole name"
                    )
            )
        case .undisclosed:
            (
                "figure-undisclosed",
                Wording(
                    chinese: "表中没有公开“\(name)”",
                    english: "the table does not disclose \"\(name)\""
                ),
                Wording(
                    chinese: "删去这处引用，用文字说明没有公开",
                    english: "remove the reference and say in words that it is not disclosed"
                )
            )
        case .ambiguous:
            (
                "figure-ambiguous",
                Wording(
                    chinese: "“\(name)”在这个项目里不止一个",
                    english: "the project has several indicators \"\(name)\""
                ),
                Wording(
                    chinese: "改为链接到项目页面，不引用这个数据",
                    english: "link to the project's page and do not cite the figure"
                )
            )
        }
    }

    static func unknownAnchor(_ reference: LocatedReference, nearest: String?) -> Diagnostic {
        let name = reference.reference.description
        return Diagnostic(
            code: "anchor-unknown",
            severity: .error,
            location: reference.location,
            message: Wording(
                chinese: "页面上没有“\(name)”这个位置",
                english: "the page has no place \"\(name)\""
            ),
            remedy: nearest.map { nearest in
                Wording(chinese: "改为“#\(nearest)”", english: "write \"#\(nearest)\"")
            }
                ?? Wording(
                    chinese: "核对标题或指标的名称，或去掉 # 之后的部分",
                    english: "check the heading's or indicator's name, or remove what follows the #"
                )
        )
    }

    static func noteWithoutSubject(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "note-without-subject",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "没有写明这篇说明是关于什么的",
                english: "the note does not say what it is about"
            ),
            remedy: Wording(
                chinese: "在文件开头的两行 --- 之间加上 about，例如 about: 2020/zuzhibu",
                english:
                    "add about between two lines of --- at the top, such as about: 2020/zuzhibu"
            )
        )
    }

    static func pageWithSubject(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "page-with-subject",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "content/pages 中的页面不能有 about",
                english: "a page in content/pages takes no about"
            ),
            remedy: Wording(
                chinese: "删去 about，或把文件移到 content/commentary",
                english: "remove about, or move the file to content/commentary"
            )
        )
    }

    static func badPageName(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "page-bad-name",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "“\(name).md”不能用作页面的文件名",
                english: "\"\(name).md\" cannot be a page's file name"
            ),
            remedy: Wording(
                chinese: "只用小写字母、数字和单个连字符，如 about.md、about.en.md；"
                    + "不用年份和网站自己的页面名，如 index、search、calendar、data、changes",
                english:
                    "use lower-case letters, digits and single hyphens, such as about.md and about.en.md, "
                    + "and no year or page of the site's own, such as index, search, calendar, data, changes"
            )
        )
    }
}
