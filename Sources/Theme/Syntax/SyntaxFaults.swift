internal import Diagnostics

extension Diagnostic {
    static func unclosedTag(_ origin: Origin) -> Diagnostic {
        templateFault(
            "template-unclosed-tag", origin,
            Wording(chinese: "这里开始的标签没有结束", english: "the tag that begins here does not end"),
            Wording(chinese: "补上结束符“}}”", english: "add the closing \"}}\"")
        )
    }

    static func unclosedSection(_ name: String, _ origin: Origin) -> Diagnostic {
        templateFault(
            "template-unclosed-section", origin,
            Wording(
                chinese: "这里开始的“\(name)”没有结束标签",
                english: "\"\(name)\", which begins here, has no end tag"
            ),
            Wording(chinese: "补上“{{/\(name)}}”", english: "add \"{{/\(name)}}\"")
        )
    }

    static func unexpectedEnd(_ name: String, _ origin: Origin) -> Diagnostic {
        templateFault(
            "template-unexpected-end", origin,
            Wording(
                chinese: "“{{/\(name)}}”之前没有与之对应的开始标签",
                english: "\"{{/\(name)}}\" ends nothing that is open here"
            ),
            Wording(
                chinese: "删去它，或者补上开始标签",
                english: "remove it, or add the tag that it should end"
            )
        )
    }

    static func tooDeep(_ name: String, _ origin: Origin) -> Diagnostic {
        templateFault(
            "template-too-deep", origin,
            Wording(
                chinese: "“\(name)”外面已经套了 100 层标签",
                english: "\"\(name)\" stands within 100 other tags"
            ),
            Wording(chinese: "拆成几个模板", english: "divide the template into several")
        )
    }

    static func malformedDelimiters(_ text: String, _ origin: Origin) -> Diagnostic {
        templateFault(
            "template-delimiters", origin,
            Wording(
                chinese: "“\(text)”不是一对分隔符",
                english: "\"\(text)\" is not a pair of delimiters"
            ),
            Wording(
                chinese: "写成“{{=<% %>=}}”的形式：两个不含“=”的分隔符，中间一个空格",
                english:
                    "write it like \"{{=<% %>=}}\": two delimiters without \"=\", a blank between"
            )
        )
    }

    static func malformedName(_ text: String, _ origin: Origin) -> Diagnostic {
        // A tag that is closed too late may hold half the file.
        let line = text.prefix { !$0.isNewline }
        let name = line.count > 30 ? line.prefix(30) + "…" : line
        return templateFault(
            "template-name", origin,
            Wording(chinese: "“\(name)”不能作名称", english: "\"\(name)\" cannot be a name"),
            Wording(
                chinese: "写一个不含空格的名称，各级之间用一个点分开",
                english: "write a name without blanks, its parts separated by single dots"
            )
        )
    }

    /// A fault of a template: always an error, since the page would say something else than meant.
    static func templateFault(
        _ code: String, _ origin: Origin, _ message: Wording, _ remedy: Wording?
    ) -> Diagnostic {
        Diagnostic(
            code: code, severity: .error, location: origin.location, message: message,
            remedy: remedy
        )
    }
}
