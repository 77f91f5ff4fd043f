public import BudgetModel
public import Diagnostics

/// Finds the department with whose sum those of all departments together pass what can be counted.
///
/// Each sum alone is below that by a factor of hundreds, so something is wrong with many of them.
public func checkCountableSums(of budget: Budget) -> [Diagnostic] {
    Funding.figures.compactMap { figure in
        var sum = Amount.zero
        for disclosure in budget.disclosures {
            guard let next = disclosure.funding[keyPath: figure] else { continue }
            guard let together = sum.adding(next.amount) else {
                return .uncountableSum(next.printed, in: disclosure.document.path)
            }
            sum = together
        }
        return nil
    }
}

extension Funding {
    fileprivate static let figures: [any KeyPath<Funding, FundingFigure?> & Sendable] = [
        \.total, \.generalBudget, \.fundBudget, \.other,
    ]
}

extension Diagnostic {
    fileprivate static func uncountableSum(_ sum: PrintedText, in path: String) -> Diagnostic {
        Diagnostic(
            code: "sum-uncountable",
            severity: .error,
            location: sum.location(in: path),
            message: Wording(
                chinese: "各部门的金额加到“\(excerpt(sum.text))”，已超出能计算的范围",
                english: "with “\(excerpt(sum.text))” the sums of all departments pass "
                    + "what can be counted"
            ),
            remedy: Wording(
                chinese: "改正数字，或表头的金额单位",
                english: "correct the number, or the unit in the heading"
            )
        )
    }
}
