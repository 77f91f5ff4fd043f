internal import BudgetModel
internal import Diagnostics
internal import Theme

/// An indicator as a row of its project's table.
struct IndicatorRow: Sendable {
    /// The indicators of the project, of which the row shows the one at `index`: a copy of that would take
    /// hold of each of its parts.
    let indicators: [Indicator]
    let index: Int
    /// What the printed form has before the indicators; only in the first row.
    let form: ProjectPlace?
    /// The levels that begin with this row, each as tall as the rows it stands for.
    let levels: [LevelCell]
    /// The fragment of the row or of an earlier one that shares it.
    let anchor: IndicatorAnchor
    /// Whether no earlier row has the fragment.
    let ownsAnchor: Bool
    /// What the target value says in plain words; `nil` where the words would only repeat it.
    let reading: Reading?
    /// The file of the page where it stands with those of other projects, if there are any.
    let groupFile: InlineArray<17, UInt8>?

    /// The indicators of a project, in table order, with links to what explains terms.
    static func rows(of place: ProjectPlace, in shared: DisclosureFrame) -> [IndicatorRow] {
        let indicators = place.indicators
        var levels = LevelCells(of: indicators, terms: shared.links.terms)
        var anchors = Anchors(count: indicators.count)
        return indicators.indices.map { index in
            let anchor = IndicatorAnchor(
                level: indicators[index].levels.first?.text, name: indicators[index].name.text)
            return IndicatorRow(
                indicators: indicators,
                index: index,
                form: index == 0 ? place : nil,
                levels: levels.cells(beginningIn: index),
                anchor: anchor,
                ownsAnchor: anchors.insert(anchor),
                reading: Site.reading(
                    of: indicators[index].target, in: shared.context.language),
                groupFile: shared.groupFile(ofIndicator: indicators[index].name.text)
            )
        }
    }

    static let fields = Fields<IndicatorRow> { list in
        list.text("name") { $0.indicators[$0.index].name.text }
        list.text("target") { row in
            let text = row.indicators[row.index].target.text
            return text.isEmpty ? nil : text
        }
        list.record("cells", cellFields) { row in
            let target = row.indicators[row.index].target
            return target.columns == nil ? nil : target
        }
        list.record("reading", Reading.fields) { $0.reading }
        list.flag("isMeasurable") { $0.indicators[$0.index].target.statement.isMeasurable }
        list.text("explanation") { $0.indicators[$0.index].explanation?.text }
        list.record("place", CellPlace.fields) { $0.indicators[$0.index].target.printed.place }
        list.text("anchor") { $0.ownsAnchor ? $0.anchor.characters : nil }
        list.url("href") { $0.anchor.href }
        list.url("groupFile") { $0.groupFile }
        list.list("levels", LevelCell.fields) { $0.levels }
        list.record("form", formFields) { $0.form }
    }

    /// The cells of a target that the table has in several columns, verbatim.
    private static let cellFields = Fields<TargetValue> { list in
        list.text("type") { $0.columns?.type?.text }
        list.text("comparison") { $0.columns?.comparison?.text }
        list.text("value") { $0.printed.text.isEmpty ? nil : $0.printed.text }
        list.text("unit") { $0.columns?.unit?.text }
    }

    /// The first cells of the official form: the project, as the table prints it, and its money in 万元.
    private static let formFields = Fields<ProjectPlace> { list in
        list.number("rows") { $0.indicators.count }
        list.text("printed") { $0.project.printed.text }
        list.text("total") { $0.project.funding.total?.wanYuanText }
        list.text("generalBudget") { $0.project.funding.generalBudget?.wanYuanText }
        list.text("fundBudget") { $0.project.funding.fundBudget?.wanYuanText }
        list.text("other") { $0.project.funding.other?.wanYuanText }
    }
}

/// The anchors of a page's rows so far.
///
/// Most projects have a few rows, for which looking at each takes a fifth of the time of a set.
private struct Anchors {
    private var few: [IndicatorAnchor] = []
    private var many: Set<IndicatorAnchor> = []

    /// Makes room for the anchors of so many rows.
    init(count: Int) { few.reserveCapacity(min(count, 32)) }

    /// Whether the anchor is a new one.
    mutating func insert(_ anchor: IndicatorAnchor) -> Bool {
        if few.contains(anchor) { return false }
        if few.count == 32 { return many.insert(anchor).inserted }
        few.append(anchor)
        return true
    }
}
