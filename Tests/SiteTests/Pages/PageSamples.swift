import BudgetModel
import Diagnostics
import Site

/// Parts of the real table of 2020, put together by the tests.
enum Sample {
    static let department = "中共绍兴市柯桥区委组织部"

    static func place(_ line: Int, _ column: Int) -> CellPlace {
        CellPlace(page: 1, line: line, column: column)
    }

    static func figure(_ text: String, fen: Int, at place: CellPlace = place(7, 14))
        -> FundingFigure
    {
        FundingFigure(amount: Amount(fen: fen), printed: PrintedText(text, at: place))
    }

    static let departmentFunding = Funding(
        total: figure("17668.25", fen: 17_668_250_000),
        generalBudget: figure("17668.25", fen: 17_668_250_000, at: place(7, 23))
    )

    static func indicator(
        _ name: String,
        levels: [String] = ["产出指标"],
        target: String = "及时",
        statement: TargetStatement = .state,
        explanation: String? = nil,
        at place: CellPlace = place(8, 1)
    ) -> Indicator {
        Indicator(
            levels: IndicatorLevels(levels.map { PrintedText($0, at: place) }),
            category: nil,
            name: PrintedText(name, at: place),
            target: TargetValue(printed: PrintedText(target, at: place), statement: statement),
            explanation: explanation.map { PrintedText($0, at: place) }
        )
    }

    static let number = TargetStatement.quantity(
        Quantity(comparison: .atLeast, number: DecimalNumber(digits: 85), measure: "%")
    )

    static func project(
        _ name: String,
        code: String? = nil,
        funding: Funding = Funding(),
        indicators: [Indicator] = []
    ) -> Project {
        Project(
            code: code.map {
                ProjectCode(printed: $0, normalized: $0, lacksFirstPart: false)
            },
            name: name,
            printed: PrintedText((code ?? "") + name, at: place(8, 1)),
            funding: funding,
            performanceTarget: PerformanceTarget(indicators: indicators)
        )
    }

    static let checkUp = project(
        "机关干部体检经费",
        code: "2—1000001",
        indicators: [
            indicator(
                "参检率", target: "≥85%", statement: number, explanation: "上报参检人员的实际参检比例",
                at: place(8, 33)),
            indicator(
                "体现组织对干部职工关爱", levels: ["效益指标"], target: "体现", at: place(9, 23)),
        ]
    )

    static func disclosure(
        department: String = department,
        year: Int = 2_020,
        stage: Stage = .budget,
        funding: Funding = departmentFunding,
        projects: [Project] = [checkUp]
    ) -> Disclosure {
        Disclosure(
            department: Department(name: PrintedText(department, at: place(7, 1))),
            year: year,
            stage: stage,
            title: PrintedText("\(year)年部门预算项目绩效目标表", at: place(3, 1)),
            document: SourceDocument(
                path: "content/targets/2020/table.txt",
                sha256: String(repeating: "0", count: 64),
                byteCount: 14_954
            ),
            funding: funding,
            projects: projects
        )
    }

    static func budget(_ disclosures: Disclosure...) -> SiteBudget {
        SiteBudget(Budget(disclosures: disclosures))
    }

    /// A context in which the department's folder is `d0` and the project's file `p0.html`.
    static func context(
        _ language: Language = .chinese,
        languages: [Language] = [.chinese, .english],
        terms: [String] = ["万元"],
        baseAddress: String? = nil,
        contact: SitePresentation.Contact? = nil,
        portal: PortalMetadata? = nil,
        path: @escaping @Sendable (PageTarget) -> String = path(of:)
    ) -> PageContext {
        PageContext(
            language: language,
            languages: languages,
            presentation: SitePresentation(
                title: ShownText("明账"), description: ShownText("逐项查看绩效目标。"),
                publisher: ShownText("明账项目"),
                contact: contact, portal: portal),
            sections: [.search: .freePage("search")],
            menu: [FreePageLink(title: ShownText("关于本站"), name: "about")],
            glossary: terms.reduce(into: [:]) { $0[$1] = folder(language) + "glossary.html#" + $1 },
            baseAddress: baseAddress,
            departmentNames: language == .english ? [department: "Organization Department"] : [:],
            address: { folder($1) + path($0) }
        )
    }

    private static func folder(_ language: Language) -> String {
        language == .chinese ? "" : "en/"
    }

    /// The path of a page in the folder of its language.
    @Sendable static func path(of target: PageTarget) -> String {
        switch target {
        case .home: "index.html"
        case .year(let year): "\(year)/index.html"
        case .department(let index): "2020/d\(index)/index.html"
        case .project(let project, let index): "2020/d\(index)/p\(project).html"
        case .search: "search.html"
        case .freePage(let name): "\(name).html"
        case .comparedYears(let years): "compare/\(years.earlier)-\(years.later)/index.html"
        case .comparedDepartment(let earlier, let later): "compare/\(earlier)-\(later).html"
        case .data: "data/index.html"
        case .changes: "changes/index.html"
        case .revision(let number, let part): "changes/\(number)-\(part).html"
        case .indicators(let year?): "indicators/\(year)/index.html"
        case .indicators(nil): "indicators/index.html"
        case .indicatorGroup(let key, let year): "indicators/\(year)/\(key).html"
        case .calendar(let year): year.map { "calendar/\($0).html" } ?? "calendar.html"
        case .notFound: "404.html"
        }
    }
}
