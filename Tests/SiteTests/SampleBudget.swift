import BudgetModel
import Diagnostics
import Site

/// Small values that tests of the site are made from.
private let place = CellPlace(page: 1, line: 9, column: 1)

func disclosure(_ projects: [Project], department: String = "组织部", year: Int = 2020) -> Disclosure {
    Disclosure(
        department: Department(
            name: PrintedText(department, at: CellPlace(page: 1, line: 7, column: 1))
        ),
        year: year,
        stage: .budget,
        title: PrintedText("\(year)年部门预算项目绩效目标表", at: CellPlace(page: 1, line: 1, column: 1)),
        document: SourceDocument(
            path: "t.txt", sha256: String(repeating: "0", count: 64), byteCount: 1),
        funding: Funding(),
        projects: projects
    )
}

func project(_ code: String?, _ name: String, indicators: [String] = []) -> Project {
    Project(
        code: code.map { ProjectCode(printed: $0, normalized: $0, lacksFirstPart: false) },
        name: name,
        printed: PrintedText((code ?? "") + name, at: place),
        funding: Funding(),
        performanceTarget: PerformanceTarget(indicators: indicators.map(indicator))
    )
}

func indicator(_ name: String) -> Indicator {
    Indicator(
        levels: [PrintedText("产出指标", at: place)],
        category: .output,
        name: PrintedText(name, at: place),
        target: TargetValue(printed: PrintedText("及时", at: place), statement: .state),
        explanation: nil
    )
}

extension SiteSettings {
    /// Settings with one department.
    static func named(_ department: String, address: String) -> SiteSettings {
        var faults: [Diagnostic] = []
        let text = """
            title: 明账
            publisher: 某局
            departments: [{name: \(department), address: \(address)}]
            """
        guard let settings = SiteSettings(reading: text, path: "site.yml", faults: &faults) else {
            preconditionFailure("the sample settings are wrong: \(faults)")
        }
        return settings
    }
}
