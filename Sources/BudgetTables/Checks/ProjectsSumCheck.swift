import BudgetModel
import Diagnostics

/// Finds departments whose projects have more money, all together, than the department itself.
///
/// Less is usual: not every project of a department has targets to be published. Only the first sum that is
/// exceeded is reported, since the others follow from it.
func checkProjectsSum(of disclosure: Disclosure) -> Diagnostic? {
    guard !disclosure.funding.isUndisclosed else { return nil }
    for (_, figure) in Funding.columns {
        guard let stated = disclosure.funding[keyPath: figure] else { continue }
        var (sum, lines) = (0, ClosedRange<Int>?.none)
        for index in disclosure.projects.indices {
            guard let part = disclosure.projects[index].funding[keyPath: figure] else { continue }
            let (next, isTooLarge) = sum.addingReportingOverflow(part.amount.fen)
            guard !isTooLarge else { return nil }
            sum = next
            let line = part.printed.place.line
            lines = min(lines?.lowerBound ?? line, line)...max(lines?.upperBound ?? line, line)
        }
        guard let lines, sum > stated.amount.fen else { continue }
        let path = disclosure.document.path
        return .projectsExceedDepartment(stated, sum: Amount(fen: sum), lines: lines, in: path)
    }
    return nil
}

extension Diagnostic {
    fileprivate static func projectsExceedDepartment(
        _ stated: FundingFigure,
        sum: Amount,
        lines: ClosedRange<Int>,
        in path: String
    ) -> Diagnostic {
        let (sum, total) = (sum.wanYuanText, stated.amount.wanYuanText)
        let (first, last) = (lines.lowerBound, lines.upperBound)
        return Diagnostic(
            code: "projects-exceed-department",
            severity: .warning,
            location: stated.printed.location(in: path),
            message: Wording(
                chinese: "第 \(first) 至 \(last) 行各项目相加为 \(sum) 万元，超过部门的 \(total) 万元",
                english: "the projects in lines \(first) to \(last) add up to \(sum) 万元, "
                    + "more than the department's \(total) 万元"
            ),
            remedy: Wording(
                chinese: "核对部门与各项目的金额",
                english: "compare the sums of the department and its projects"
            )
        )
    }
}
