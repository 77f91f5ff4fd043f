internal import Diagnostics

extension Diagnostic {
    static func htmlPlace(_ name: String, _ state: HTMLState, _ origin: Origin) -> Diagnostic {
        let place = state.placeName
        return templateFault(
            "html-place", origin,
            Wording(
                chinese: "“\(name)”不能出现在\(place.chinese)",
                english: "\"\(name)\" may not stand in \(place.english)"
            ),
            Wording(
                chinese: "移到标签之间，或放进带引号的属性值",
                english: "move it between tags or into a quoted attribute value"
            )
        )
    }

    static func htmlMarkup(_ name: String, _ origin: Origin) -> Diagnostic {
        templateFault(
            "html-markup", origin,
            Wording(
                chinese: "“\(name)”的类别是 html，这里只能写文字",
                english: "\"\(name)\" is of kind html, and only text may stand here"
            ),
            Wording(chinese: "改用类别为 text 的名称", english: "use a name of kind text")
        )
    }

    static func htmlAddress(
        _ name: String, in attribute: String, _ origin: Origin
    ) -> Diagnostic {
        templateFault(
            "html-address", origin,
            Wording(
                chinese: "“\(attribute)”中只能使用地址，而“\(name)”不是",
                english: "\"\(attribute)\" takes an address, and \"\(name)\" is none"
            ),
            Wording(chinese: "改用类别为 url 的名称", english: "use a name of kind url")
        )
    }

    static func htmlInlineStyle(_ text: String, _ origin: Origin) -> Diagnostic {
        templateFault(
            "html-inline-style", origin,
            Wording(
                chinese: "网页的安全策略不允许“\(text)”",
                english: "the pages' security policy forbids \"\(text)\""
            ),
            Wording(
                chinese: "把样式写进主题的样式表，用 class 引用",
                english: "write the style into the theme's stylesheet and refer to it by a class"
            )
        )
    }

    static func htmlInlineScript(_ text: String, _ origin: Origin) -> Diagnostic {
        templateFault(
            "html-inline-script", origin,
            Wording(
                chinese: "网页的安全策略不允许没有 src 的脚本“\(text)”",
                english: "the pages' security policy forbids \"\(text)\", a script without src"
            ),
            Wording(
                chinese: "把脚本放进主题的 assets 文件夹，用 src 引用",
                english: "put the script into the theme's assets and refer to it by src"
            )
        )
    }

    static func htmlForeign(_ address: String, _ origin: Origin) -> Diagnostic {
        templateFault(
            "html-foreign", origin,
            Wording(
                chinese: "“\(address)”让浏览器向其他网站索取文件",
                english: "\"\(address)\" makes browsers ask another host"
            ),
            Wording(
                chinese: "把文件放进主题的 assets 文件夹，用 {{assets.…}} 引用",
                english: "put the file into the theme's assets and refer to it by {{assets.…}}"
            )
        )
    }

    static func htmlUnsafeAddress(_ address: String, _ origin: Origin) -> Diagnostic {
        templateFault(
            "html-unsafe-address", origin,
            Wording(
                chinese: "地址“\(address)”既不是相对地址，也不以 http、https、mailto 或 tel 开头",
                english:
                    "the address \"\(address)\" is neither relative nor http, https, mailto or tel"
            ),
            Wording(
                chinese: "改为这几种地址之一",
                english: "write an address of one of these forms"
            )
        )
    }

    static func htmlSection(_ origin: Origin) -> Diagnostic {
        templateFault(
            "html-section", origin,
            Wording(
                chinese: "这一段的结尾与开头不在同一种位置，有无这一段会使网页结构不同",
                english: "this section ends in another part of a tag than it begins in"
            ),
            Wording(
                chinese: "让这一段包含完整的属性、完整的标签或文字",
                english: "let the section hold whole attributes, whole tags or text"
            )
        )
    }

    static func htmlMissingBlank(_ origin: Origin) -> Diagnostic {
        templateFault(
            "html-missing-blank", origin,
            Wording(
                chinese: "属性与前面的内容之间没有空格",
                english: "no blank stands between this attribute and what comes before it"
            ),
            Wording(chinese: "补上空格", english: "add a blank")
        )
    }

    static func htmlUnfinished(_ state: HTMLState, _ origin: Origin) -> Diagnostic {
        let place = state.placeName
        return templateFault(
            "html-unfinished", origin,
            Wording(
                chinese: "网页在\(place.chinese)就结束了",
                english: "the page ends within \(place.english)"
            ),
            Wording(chinese: "补上结尾", english: "add its end")
        )
    }
}

extension HTMLState {
    /// The place in a sentence.
    fileprivate var placeName: Wording {
        switch phase {
        case .text: Wording(chinese: "文字中", english: "text")
        case .tagOpen, .tagName, .endTag: Wording(chinese: "标签名称中", english: "a tag's name")
        case .declaration: Wording(chinese: "声明中", english: "a declaration")
        case .comment: Wording(chinese: "注释中", english: "a comment")
        case .attributes, .afterValue, .attributeName, .afterAttributeName:
            Wording(chinese: "标签的属性名称中", english: "a tag outside of its attributes' values")
        case .beforeValue, .unquotedValue:
            Wording(chinese: "没有引号的属性值中", english: "an attribute value without quotes")
        case .quotedValue:
            Wording(chinese: "属性“\(attribute)”中", english: "the attribute \"\(attribute)\"")
        case .rawText: Wording(chinese: "<\(element)> 元素中", english: "a <\(element)> element")
        }
    }
}
