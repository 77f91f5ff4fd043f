public import Diagnostics
internal import Theme

/// A term that the theme explains by a link to the glossary, where the glossary has it.
public enum GlossaryTerm: String, CaseIterable, Hashable, Sendable {
    /// What a project promises (绩效目标).
    case performanceTarget
    /// One promised thing (绩效指标).
    case indicator
    /// The value to reach (指标值).
    case targetValue
    /// The first source of money (一般公共预算).
    case generalBudget
    /// The second source of money (政府性基金预算).
    case fundBudget
    /// The unit of money (万元).
    case wanYuan

    /// The heading in the glossary that explains the term.
    public var heading: Wording {
        switch self {
        case .performanceTarget: Wording(chinese: "绩效目标", english: "Performance target")
        case .indicator: Wording(chinese: "绩效指标", english: "Indicator")
        case .targetValue: Wording(chinese: "指标值", english: "Target value")
        case .generalBudget: Wording(chinese: "一般公共预算", english: "General public budget")
        case .fundBudget: Wording(chinese: "政府性基金预算", english: "Government fund budget")
        case .wanYuan: Wording(chinese: "万元", english: "10,000 yuan")
        }
    }
}

/// The links from one page to the terms that the glossary explains.
struct GlossaryLinks: Sendable {
    private let links: [GlossaryTerm: String]

    init(from page: PageTarget, context: PageContext) {
        links = context.glossary.compactMapValues { context.link(from: page, toPath: $0) }
    }

    static let fields = Fields<GlossaryLinks>(
        .url("performanceTarget") { $0.links[.performanceTarget] },
        .url("indicator") { $0.links[.indicator] },
        .url("targetValue") { $0.links[.targetValue] },
        .url("generalBudget") { $0.links[.generalBudget] },
        .url("fundBudget") { $0.links[.fundBudget] },
        .url("wanYuan") { $0.links[.wanYuan] }
    )
}
