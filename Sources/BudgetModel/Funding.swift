/// The money behind a department or a project, by source (资金安排).
///
/// A blank cell is `nil`: not disclosed, never 0.
public struct Funding: Hashable, Sendable {
    /// All sources together (合计).
    public var total: FundingFigure?
    /// From the general public budget (一般公共预算, in older tables 一般预算).
    public var generalBudget: FundingFigure?
    /// From the government fund budget (政府性基金预算, in older tables 基金预算).
    public var fundBudget: FundingFigure?
    /// From other funds (其他资金).
    public var other: FundingFigure?

    /// Collects what a row discloses.
    public init(
        total: FundingFigure? = nil,
        generalBudget: FundingFigure? = nil,
        fundBudget: FundingFigure? = nil,
        other: FundingFigure? = nil
    ) {
        self.total = total
        self.generalBudget = generalBudget
        self.fundBudget = fundBudget
        self.other = other
    }

    /// Whether the row discloses nothing at all.
    public var isUndisclosed: Bool {
        total == nil && generalBudget == nil && fundBudget == nil && other == nil
    }

    /// The disclosed sources, without the total, in the order of the table's columns.
    public var sources: [FundingFigure] {
        [generalBudget, fundBudget, other].compactMap(\.self)
    }
}

/// One disclosed sum with the text and the cell it was read from.
public struct FundingFigure: Hashable, Sendable {
    /// The sum.
    public var amount: Amount
    /// The cell, as printed in the table's unit (万元 in the national form).
    public var printed: PrintedText

    /// Pairs a sum with the cell it was read from.
    public init(amount: Amount, printed: PrintedText) {
        self.amount = amount
        self.printed = printed
    }
}
