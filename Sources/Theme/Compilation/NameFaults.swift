internal import Diagnostics

extension Diagnostic {
    static func unknownName(_ name: String, nearest: String?, _ origin: Origin) -> Diagnostic {
        templateFault(
            "template-unknown-name", origin,
            Wording(
                chinese: "此处没有名为“\(name)”的内容",
                english: "nothing is named \"\(name)\" here"
            ),
            nearest.map(write)
                ?? Wording(
                    chinese: "改用模板说明中列出的名称",
                    english: "use a name that the page offers"
                )
        )
    }

    static func notARecord(
        _ name: String, _ outer: String, _ kind: Kind, _ origin: Origin
    ) -> Diagnostic {
        templateFault(
            "template-wrong-kind", origin,
            Wording(
                chinese: "“\(name)”无从取得：“\(outer)”的类别是 \(kind)，没有下级名称",
                english: "\"\(name)\" cannot be: \"\(outer)\" is of kind \(kind) and has no names"
            ),
            kind.isList
                ? Wording(
                    chinese: "放进“{{#\(outer)}}…{{/\(outer)}}”，逐项使用",
                    english: "put it into \"{{#\(outer)}}…{{/\(outer)}}\", for each element"
                ) : Wording(chinese: "只写“\(outer)”", english: "write only \"\(outer)\"")
        )
    }

    static func notPrintable(_ name: String, _ kind: Kind, _ origin: Origin) -> Diagnostic {
        templateFault(
            "template-wrong-kind", origin,
            Wording(
                chinese: "“\(name)”的类别是 \(kind)，不能直接输出",
                english: "\"\(name)\" is of kind \(kind) and cannot be printed"
            ),
            Wording(
                chinese: "用作“{{#\(name)}}…{{/\(name)}}”",
                english: "use it as \"{{#\(name)}}…{{/\(name)}}\""
            )
        )
    }

    static func wrongBraces(_ name: String, _ kind: Kind, _ origin: Origin) -> Diagnostic {
        templateFault(
            "template-wrong-braces", origin,
            kind == .html
                ? Wording(
                    chinese: "“\(name)”的类别是 html，用“{{\(name)}}”输出会显示标记本身",
                    english: "\"\(name)\" is of kind html: \"{{\(name)}}\" would show its markup"
                )
                : Wording(
                    chinese: "“\(name)”的类别是 \(kind)，不能不经转义就输出",
                    english: "\"\(name)\" is of kind \(kind) and must be escaped"
                ),
            write(kind == .html ? "{{{\(name)}}}" : "{{\(name)}}")
        )
    }

    static func wordIsTemplate(_ name: String, _ origin: Origin) -> Diagnostic {
        let partial = "{{>words/\(name.dropFirst("words.".count))}}"
        return templateFault(
            "template-word-is-template", origin,
            Wording(
                chinese: "“\(name)”这一词条含有模板标签，不是单纯的文字",
                english: "the word \"\(name)\" holds template tags and is no plain text"
            ),
            write(partial)
        )
    }

    static func endlessInclusion(_ name: String, _ origin: Origin) -> Diagnostic {
        templateFault(
            "template-endless", origin,
            Wording(
                chinese: "“\(name)”在这里引用了自己，永远不会结束",
                english: "\"\(name)\" includes itself here without end"
            ),
            Wording(
                chinese: "删去这一引用，或放进内容逐级减少的列表",
                english: "remove it, or put it into a list that becomes smaller at each level"
            )
        )
    }

    /// The remedy of putting one thing in place of another.
    static func write(_ text: String) -> Wording {
        Wording(chinese: "改为“\(text)”", english: "write \"\(text)\"")
    }
}

extension Kind {
    /// Whether a section on it visits elements.
    fileprivate var isList: Bool { if case .list = self { true } else { false } }
}
