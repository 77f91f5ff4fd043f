import BudgetModel
import Diagnostics
import Site

/// A department's tables of two years, and another one's of the later year alone.
enum Years {
    static let pair = YearPair(2019, 2020)

    /// The checked one is renamed and changed, one stays, one is dropped, one new, one has another code.
    static let earlier = Sample.disclosure(
        year: 2019,
        funding: Funding(total: Sample.figure("100", fen: 100_000_000)),
        projects: [
            Sample.project(
                "体检", code: "2-1", funding: Funding(total: Sample.figure("30", fen: 30_000_000)),
                indicators: [
                    Sample.indicator("参检率", target: "≥85%"), Sample.indicator("及时性"),
                    Sample.indicator("认知度", levels: ["效益指标"], target: "提升"),
                ]),
            Sample.project("表彰", code: "2-2"),
            Sample.project("评选", code: "2-3"),
            Sample.project("培训", code: "2-4"),
        ])

    static let later = Sample.disclosure(
        year: 2020,
        funding: Funding(total: Sample.figure("90.50", fen: 90_500_000)),
        projects: [
            Sample.project("表彰", code: "2-2"),
            Sample.project(
                "体检经费", code: "2-1",
                funding: Funding(total: Sample.figure("35", fen: 35_000_000)),
                indicators: [
                    Sample.indicator("及时性"), Sample.indicator("参检率", target: "≥90%"),
                    Sample.indicator("人数", target: "300人"),
                ]),
            Sample.project("宣传", code: "2-5"),
            Sample.project("培训", code: "2-6"),
        ])

    static let other = Sample.disclosure(department: "教育局", year: 2020, projects: [])

    static let budget = Sample.budget(earlier, later, other)

    /// A context in which the first department's folders are called alike, and pages by their numbers.
    static func context(_ language: Language = .chinese) -> PageContext {
        Sample.context(language) { page in
            let folders = ["2019/a", "2020/a", "2020/b"]
            return switch page {
            case .department(let index): "\(folders[index])/index.html"
            case .project(let project, let index): "\(folders[index])/p\(project).html"
            default: Sample.path(of: page)
            }
        }
    }
}
