/// The money behind a department or a project, by source (资金安排).
///
/// A blank cell is `nil`: not disclosed, never 0.
public struct Funding: Hashable, Sendable {
    /// The total and the three sources; empty where nothing is disclosed, as of most projects, which would
    /// all have room for four sums.
    private var figures: [FundingFigure?]

    /// All sources together (合计).
    public var total: FundingFigure? {
        get { self[0] }
        set { self[0] = newValue }
    }

    /// From the general public budget (一般公共预算, in older tables 一般预算).
    public var generalBudget: FundingFigure? {
        get { self[1] }
        set { self[1] = newValue }
    }

    /// From the government fund budget (政府性基金预算, in older tables 基金预算).
    public var fundBudget: FundingFigure? {
        get { self[2] }
        set { self[2] = newValue }
    }

    /// From other funds (其他资金).
    public var other: FundingFigure? {
        get { self[3] }
        set { self[3] = newValue }
    }

    /// Collects what a row discloses.
    public init(
        total: FundingFigure? = nil,
        generalBudget: FundingFigure? = nil,
        fundBudget: FundingFigure? = nil,
        other: FundingFigure? = nil
    ) {
        figures = []
        self.total = total
        self.generalBudget = generalBudget
        self.fundBudget = fundBudget
        self.other = other
    }

    /// Whether the row discloses nothing at all.
    public var isUndisclosed: Bool { figures.isEmpty }

    /// The disclosed sources, without the total, in the order of the table's columns.
    public var sources: [FundingFigure] { figures.dropFirst().compactMap(\.self) }

    private subscript(place: Int) -> FundingFigure? {
        get { figures.isEmpty ? nil : figures[place] }
        set {
            if figures.isEmpty {
                guard newValue != nil else { return }
                figures = Array(repeating: nil, count: 4)
            }
            figures[place] = newValue
            // What discloses nothing is equal, however it came to that.
            if figures.allSatisfy({ $0 == nil }) { figures = [] }
        }
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
