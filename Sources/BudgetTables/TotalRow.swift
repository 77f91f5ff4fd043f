internal import BudgetModel
internal import Diagnostics
internal import Documents

/// A row that adds up others (合计), which the site does not show, since it adds up for itself.
struct TotalRow {
    /// The label of the row.
    var label: String
    /// The place of the label.
    var location: SourceLocation
    /// The sums of the row.
    var funding: Funding
    /// The department above the row.
    var department: Int?
    /// The year and stage of the table it stands in, whose departments alone it may add up.
    var year: Int
    var stage: Stage
}

extension TableReader {
    /// Takes a row of totals, to be compared once all departments are read.
    mutating func takeTotal(_ label: String, at location: SourceLocation, _ cells: inout RowCells) {
        let funding = takeFunding(&cells)
        totals.append(
            TotalRow(
                label: label,
                location: location,
                funding: funding,
                department: current,
                year: title?.year ?? 0,
                stage: title?.stage ?? .budget
            )
        )
    }

    /// Reports each row of totals that agrees with nothing it could add up.
    mutating func reportTotals() {
        for row in totals {
            for (_, figure) in Funding.columns {
                guard let stated = row.funding[keyPath: figure] else { continue }
                let sums = sums(of: figure, for: row)
                guard !sums.contains(stated.amount) else { continue }
                faults.append(.totalRowDiffers(row, stated.printed.text, at: row.location))
                break
            }
        }
    }

    /// What a row could add up: all departments of its table, all their projects, or those of the
    /// department above.
    private func sums(
        of figure: KeyPath<Funding, FundingFigure?>,
        for row: TotalRow
    ) -> [Amount] {
        let above = row.department.map { [disclosures[$0]] } ?? []
        let all = disclosures.filter { ($0.year, $0.stage) == (row.year, row.stage) }
        return [
            sum(all.map(\.funding), figure),
            sum(all.flatMap { $0.projects.map(\.funding) }, figure),
            sum(above.map(\.funding), figure),
            sum(above.flatMap { $0.projects.map(\.funding) }, figure),
        ].compactMap(\.self)
    }

    /// The sum of what is disclosed; `nil` where nothing is, or where the sum is too large.
    private func sum(
        _ fundings: [Funding],
        _ figure: KeyPath<Funding, FundingFigure?>
    ) -> Amount? {
        let amounts = fundings.compactMap { $0[keyPath: figure]?.amount.fen }
        guard !amounts.isEmpty else { return nil }
        var sum = 0
        for fen in amounts {
            let (next, overflow) = sum.addingReportingOverflow(fen)
            guard !overflow else { return nil }
            sum = next
        }
        return Amount(fen: sum)
    }
}

extension Diagnostic {
    fileprivate static func totalRowDiffers(
        _ row: TotalRow,
        _ stated: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "total-row-differs",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: "“\(excerpt(row.label))”行的“\(excerpt(stated))”与各部门、各项目相加都不相等",
                english: "“\(excerpt(stated))” in the row “\(excerpt(row.label))” "
                    + "is the sum of neither the departments nor the projects"
            ),
            remedy: Wording(
                chinese: "核对该行与其上各行的金额",
                english: "compare the row with the sums it adds up"
            )
        )
    }
}
