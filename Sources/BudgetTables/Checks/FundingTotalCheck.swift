import BudgetModel
import Diagnostics

/// Compares each total (合计) of a disclosure with its sources, to the fen.
func checkTotals(of disclosure: Disclosure) -> [Diagnostic] {
    let path = disclosure.document.path
    let projects = disclosure.projects.indices.lazy.compactMap {
        checkTotal(of: disclosure.projects[$0].funding, in: path)
    }
    return [checkTotal(of: disclosure.funding, in: path)].compactMap(\.self) + projects
}

/// Compares the total of one row with its sources.
///
/// A blank cell is not disclosed: a row without a total, or with a total and no source, says nothing
/// that could be wrong.
func checkTotal(of funding: Funding, in path: String) -> Diagnostic? {
    guard let total = funding.total else { return nil }
    let sources = funding.sources
    guard !sources.isEmpty else { return nil }
    var sum = 0
    for source in sources {
        let (next, isTooLarge) = sum.addingReportingOverflow(source.amount.fen)
        guard !isTooLarge else { return .totalDiffers(total, sum: nil, in: path) }
        sum = next
    }
    return sum == total.amount.fen
        ? nil : .totalDiffers(total, sum: Amount(fen: sum), in: path)
}

extension Diagnostic {
    /// The sum is what the sources add up to; `nil` where it is too large to be counted.
    fileprivate static func totalDiffers(
        _ total: FundingFigure,
        sum: Amount?,
        in path: String
    ) -> Diagnostic {
        let stated = total.amount.wanYuanText
        let found = sum?.wanYuanText
        return Diagnostic(
            code: "total-differs",
            severity: .error,
            location: total.printed.location(in: path),
            message: Wording(
                chinese: "合计为 \(stated) 万元，各项来源相加为 \(found ?? "无法计算的数额") 万元",
                english:
                    "合计 is \(stated) 万元 but its sources add up to \(found ?? "too much for") 万元"
            ),
            remedy: Wording(
                chinese: "更正表中的合计或来源",
                english: "correct the total or the sources in the table"
            )
        )
    }
}
