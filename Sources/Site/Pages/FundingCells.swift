internal import BudgetModel
internal import Theme

/// A sum as a page shows it: in 万元, or said to be undisclosed.
struct AmountCell: Sendable {
    /// The sum; `nil` where the table leaves it blank.
    let text: String?
    /// What the table prints, where that is not the sum in 万元.
    let printed: String?
    /// Where the table prints it; `nil` for sums of several cells.
    let place: CellPlace?
    /// The share of the total, as text.
    var share: String?
    /// The share of the total, as a bar.
    var bar: Bar?
    /// What the text lacks behind its last digit to stand with its column's points in line.
    var padding: String?

    /// A sum of the table; blank where there is none.
    init(_ figure: FundingFigure?) {
        place = figure?.printed.place
        text = figure?.wanYuanText
        printed = figure?.isPrintedInWanYuan == false ? figure?.printed.text : nil
    }

    /// A sum that no cell of the table prints.
    init(sum: Amount?) {
        text = sum?.wanYuanText
        printed = nil
        place = nil
    }

    static let fields = Fields<AmountCell> { list in
        list.text("text") { $0.text }
        list.text("printed") { $0.printed }
        list.record("place", CellPlace.fields) { $0.place }
        list.text("share") { $0.share }
        list.record("bar", Bar.fields) { $0.bar }
        list.text("padding") { $0.padding }
    }
}

extension CellPlace {
    static let fields = Fields<CellPlace> { list in
        list.number("page") { $0.page }
        list.number("line") { $0.line }
        list.number("column") { $0.column }
    }
}

/// The funding of a row, by source.
struct FundingCells: Sendable {
    var total: AmountCell
    var generalBudget: AmountCell
    var fundBudget: AmountCell
    var other: AmountCell
    let isUndisclosed: Bool

    init(_ funding: Funding) {
        total = AmountCell(funding.total)
        generalBudget = AmountCell(funding.generalBudget)
        fundBudget = AmountCell(funding.fundBudget)
        other = AmountCell(funding.other)
        isUndisclosed = funding.isUndisclosed
    }

    static let fields = Fields<FundingCells> { list in
        list.record("total", AmountCell.fields) { $0.total }
        list.record("generalBudget", AmountCell.fields) { $0.generalBudget }
        list.record("fundBudget", AmountCell.fields) { $0.fundBudget }
        list.record("other", AmountCell.fields) { $0.other }
        list.flag("isUndisclosed") { $0.isUndisclosed }
    }

    /// The cells of a project for templates; most tables disclose none, and all that do not share one value.
    static func value(of funding: Funding) -> FlatValue {
        funding.isUndisclosed ? undisclosed : fields.sharedValue(of: FundingCells(funding))
    }

    private static let undisclosed = fields.sharedValue(of: FundingCells(Funding()))
}

extension FundingCells {
    /// The cells of one department, one below the other, with the share that each source has.
    static func withShares(_ funding: Funding) -> FundingCells {
        var cells = FundingCells(funding)
        cells.generalBudget.showShare(of: funding.generalBudget, in: funding.total, position: 0)
        cells.fundBudget.showShare(of: funding.fundBudget, in: funding.total, position: 1)
        cells.other.showShare(of: funding.other, in: funding.total, position: 2)
        cells.total.showShare(of: funding.total, in: funding.total, position: nil)
        var column = [cells.generalBudget, cells.fundBudget, cells.other, cells.total]
        AmountCell.align(&column)
        (cells.generalBudget, cells.fundBudget) = (column[0], column[1])
        (cells.other, cells.total) = (column[2], column[3])
        return cells
    }

    /// Sets the points of every column of a table in line.
    static func align(_ rows: inout [FundingCells]) {
        let columns: [WritableKeyPath<FundingCells, AmountCell>] = [
            \.total, \.generalBudget, \.fundBudget, \.other,
        ]
        for column in columns { AmountCell.align(column, of: &rows) }
    }
}

extension AmountCell {
    /// Adds what part of the total the sum is, drawn at the position of its source.
    fileprivate mutating func showShare(
        of figure: FundingFigure?, in total: FundingFigure?, position: Int?
    ) {
        guard let part = figure?.amount.fen, let whole = total?.amount.fen else { return }
        share = percentText(of: part, in: whole)
        guard let position else { return }
        bar = Bar(parts: Array(repeating: nil, count: position) + [part], whole: whole)
    }

    /// Sets the points of a column in line: every sum gets the digits it lacks, to be kept invisible.
    static func align(_ column: inout [AmountCell]) {
        let lengths = column.map { $0.text.map(fractionLength) ?? 0 }
        let longest = lengths.max() ?? 0
        for (index, length) in lengths.enumerated()
        where column[index].text != nil && length < longest {
            let zeros = String(repeating: "0", count: longest - max(length, 1))
            column[index].padding = (length == 0 ? "." : "") + zeros
        }
    }

    /// Sets the points of a column of some rows in line.
    static func align<Row>(_ column: WritableKeyPath<Row, AmountCell>, of rows: inout [Row]) {
        var cells = rows.map { $0[keyPath: column] }
        align(&cells)
        for index in rows.indices { rows[index][keyPath: column] = cells[index] }
    }

    /// How long the point and what stands behind it are.
    private static func fractionLength(of text: String) -> Int {
        let characters = text.utf8
        return characters.firstIndex(of: UInt8(ascii: ".")).map { characters[$0...].count } ?? 0
    }
}
