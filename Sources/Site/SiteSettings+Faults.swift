internal import Diagnostics
internal import StrictYAML

extension Diagnostic {
    static func badWebAddress(_ text: LocatedText, isBase: Bool = false) -> Diagnostic {
        Diagnostic(
            code: "site-bad-address",
            severity: .error,
            location: text.location,
            message: Wording(
                chinese: "“\(text.text)”不是网址",
                english: "\"\(text.text)\" is no web address"
            ),
            remedy: Wording(
                chinese: "写成以 https:// 开头的完整网址" + (isBase ? "，不带 ? 和 #" : ""),
                english: "write a whole address that begins with https://"
                    + (isBase ? ", without ? and #" : "")
            )
        )
    }

    static func unknownLanguage(_ text: LocatedText) -> Diagnostic {
        let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
        return Diagnostic(
            code: "site-unknown-language",
            severity: .error,
            location: text.location,
            message: Wording(
                chinese: "没有“\(text.text)”这种界面语言",
                english: "there is no interface language \"\(text.text)\""
            ),
            remedy: Wording(chinese: "使用：\(known)", english: "use one of: \(known)")
        )
    }

    static func badAddressName(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            code: "site-bad-department-address",
            severity: .error,
            location: text.location,
            message: Wording(
                chinese: "“\(text.text)”不能用作部门的地址",
                english: "\"\(text.text)\" cannot be a department's address"
            ),
            remedy: Wording(
                chinese: "只用小写字母、数字和单个连字符，例如 zuzhibu；不要用 index，也不要以 -final-accounts 等阶段名结尾",
                english: "use lower-case letters, digits and single hyphens only, such as zuzhibu; "
                    + "not index, and no stage such as -final-accounts at the end"
            )
        )
    }

    static func repeatedDepartment(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            code: "site-repeated-department",
            severity: .error,
            location: text.location,
            message: Wording(
                chinese: "“\(text.text)”已经用于另一个部门",
                english: "\"\(text.text)\" already stands at another department"
            ),
            remedy: Wording(
                chinese: "每个部门的名称和地址都只写一次",
                english: "give each department one name and one address of its own"
            )
        )
    }

    static func badMailAddress(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            code: "site-bad-email",
            severity: .error,
            location: text.location,
            message: Wording(
                chinese: "“\(text.text)”不是电子邮箱地址",
                english: "\"\(text.text)\" is no mail address"
            ),
            remedy: Wording(
                chinese: "写成 name@example.gov.cn 的形式",
                english: "write it like name@example.gov.cn"
            )
        )
    }

    static func badTelephoneNumber(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            code: "site-bad-telephone",
            severity: .error,
            location: text.location,
            message: Wording(
                chinese: "“\(text.text)”不是电话号码",
                english: "\"\(text.text)\" is no telephone number"
            ),
            remedy: Wording(
                chinese: "只用数字、+、-、括号和空格",
                english: "use digits, +, -, brackets and blanks only"
            )
        )
    }
}
