internal import BudgetModel
internal import Diagnostics
internal import Documents

extension TableReader {
    /// Takes what stands in columns beside a target value, and completes the value from them.
    ///
    /// - Returns: Whether more or less is better, where the columns say that outright.
    mutating func takeTargetColumns(
        _ cells: inout RowCells,
        of target: inout TargetValue
    ) -> TargetValue.Direction? {
        let columns = TargetColumns(
            comparison: cells.take(.targetComparison).map { printed($0, row: cells.row) },
            unit: cells.take(.targetUnit).map { printed($0, row: cells.row) },
            type: cells.take(.targetType).map { printed($0, row: cells.row) },
            text: target.printed.text
        )
        var reading = TargetColumnReading(of: columns)
        reading.complete(&target)
        for cell in reading.unknown where unknownComparisons.insert(cell.text).inserted {
            faults.append(.unknownComparison(cell.text, at: location(of: cell)))
        }
        for cell in reading.contradictions {
            faults.append(
                .targetColumnsDiffer(target.printed.text, from: cell.text, at: location(of: cell)))
        }
        return reading.direction
    }
}

extension Diagnostic {
    fileprivate static func unknownComparison(
        _ text: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "comparison-unknown",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: "“\(excerpt(text))”不是认识的指标性质，只照录原文，不作解读",
                english: "“\(excerpt(text))” is no comparison that is known, "
                    + "and is shown without a reading"
            ),
            remedy: Wording(
                chinese: "写成 ≥、≤、＝、＞、＜、定性或定量",
                english: "write ≥, ≤, ＝, ＞, ＜, 定性 or 定量"
            )
        )
    }

    fileprivate static func targetColumnsDiffer(
        _ value: String,
        from column: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "target-columns-differ",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: "这里写着“\(excerpt(column))”，同一行的指标值“\(excerpt(value))”与它不一致",
                english: "“\(excerpt(column))” does not agree with "
                    + "the target value “\(excerpt(value))” of its row"
            ),
            remedy: Wording(chinese: "改正其中一个", english: "correct one of the two cells")
        )
    }
}
