internal import Theme

/// The links from one page to the terms of the interface that the glossary explains.
struct GlossaryLinks: Sendable {
    /// The links by the term in Chinese.
    let terms: [String: String]

    static let fields = Fields<GlossaryLinks> { list in
        list.url("performanceTarget") { $0.link(to: "绩效目标") }
        list.url("indicator") { $0.link(to: "绩效指标") }
        list.url("firstLevel") { $0.link(to: "一级指标") }
        list.url("targetValue") { $0.link(to: "指标值") }
        list.url("funding") { $0.link(to: "资金安排") }
        list.url("generalBudget") { $0.link(to: "一般公共预算") }
        list.url("fundBudget") { $0.link(to: "政府性基金预算") }
        list.url("otherFunds") { $0.link(to: "其他资金") }
        list.url("wanYuan") { $0.link(to: "万元") }
    }

    /// The link to what explains a term, given in Chinese; `nil` where the glossary does not have it.
    func link(to term: String) -> String? { terms[term] }
}

/// The Chinese term that a heading of the glossary explains, in the glossary of any language.
///
/// It is the heading itself or, as in `Target value (指标值)`, what stands in brackets at its end.
public func glossaryTerm(ofHeading heading: String) -> String {
    guard heading.hasSuffix(")"), let bracket = heading.lastIndex(of: "(") else { return heading }
    return String(heading[heading.index(after: bracket)...].dropLast())
}
