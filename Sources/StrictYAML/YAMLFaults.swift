internal import Diagnostics

/// The types a value may have to be of.
enum ExpectedType {
    case text
    case integer
    case mapping
    case listOfMappings

    /// The type in a sentence.
    var name: Wording {
        switch self {
        case .text: Wording(chinese: "文字", english: "a text")
        case .integer: Wording(chinese: "整数", english: "a whole number")
        case .mapping: Wording(chinese: "“键: 值”的组合", english: "a mapping of keys to values")
        case .listOfMappings:
            Wording(
                chinese: "以“- ”开头、由“键: 值”组成的列表",
                english: "a list of mappings, each behind a \"- \""
            )
        }
    }
}

extension Diagnostic {
    static func yamlSyntax(_ problem: String, at location: SourceLocation) -> Diagnostic {
        let problem = wording(ofYAMLProblem: problem)
        return Diagnostic(
            code: "yaml-syntax",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "不是正确的 YAML：\(problem.chinese)",
                english: "this is not YAML: \(problem.english)"
            ),
            remedy: Wording(
                chinese: "检查本行和上一行的缩进与引号；含有冒号或 # 的文字请放进引号",
                english: "check the indentation and the quotes of this line and the one before it, "
                    + "and put a text that holds a colon or # in quotes"
            )
        )
    }

    static func tooManyNodes(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "yaml-too-large",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "内容太多：展开引用后超过一百万项",
                english:
                    "this is too much: with its references filled in, it has over a million parts"
            ),
            remedy: Wording(
                chinese: "不要用 & 和 * 引用，直接写出内容",
                english: "write the content out in the place of references with & and *"
            )
        )
    }

    static func duplicateKey(_ key: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "yaml-duplicate-key",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "键“\(key)”出现了两次", english: "the key \"\(key)\" stands here twice"),
            remedy: Wording(chinese: "删去其中一处", english: "remove one of the two")
        )
    }

    static func unknownKey(_ key: LocatedText, known: [String]) -> Diagnostic {
        let remedy: Wording
        if let nearest = known.nearest(to: key.text) {
            remedy = Wording(chinese: "改为“\(nearest)”", english: "write \"\(nearest)\"")
        } else {
            let all = known.joined(separator: ", ")
            remedy = Wording(chinese: "使用这些键之一：\(all)", english: "use one of these keys: \(all)")
        }
        return Diagnostic(
            code: "yaml-unknown-key",
            severity: .error,
            location: key.location,
            message: Wording(
                chinese: "没有名为“\(key.text)”的键", english: "there is no key \"\(key.text)\""),
            remedy: remedy
        )
    }

    static func missingKey(_ key: String, in location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "yaml-missing-key",
            severity: .error,
            location: location,
            message: Wording(chinese: "缺少必需的键“\(key)”", english: "the key \"\(key)\" is missing"),
            remedy: Wording(chinese: "在这里添加“\(key): …”", english: "add \"\(key): …\" here")
        )
    }

    static func wrongType(
        _ expected: ExpectedType,
        of key: String?,
        at location: SourceLocation
    ) -> Diagnostic {
        let name = expected.name
        let chinese = key.map { "“\($0)”的值" } ?? "这里"
        let english = key.map { "the value of \"\($0)\"" } ?? "this"
        return Diagnostic(
            code: "yaml-wrong-type",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "\(chinese)不是\(name.chinese)",
                english: "\(english) is not \(name.english)"
            ),
            remedy: Wording(
                chinese: "改为\(name.chinese)",
                english: "make it \(name.english)"
            )
        )
    }
}
