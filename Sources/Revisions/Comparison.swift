public import BudgetModel

/// A disclosure with the names by which its projects and indicators are known again.
public struct NamedDisclosure: Sendable {
    /// What the department discloses.
    public var disclosure: Disclosure
    /// The names of its projects in addresses, in table order; no two are the same.
    public var projectNames: [String]
    /// The fragment that leads to an indicator on its project's page.
    public var anchor: @Sendable (Indicator) -> String

    /// Names what a disclosure holds.
    public init(
        _ disclosure: Disclosure,
        projectNames: [String],
        anchor: @escaping @Sendable (Indicator) -> String
    ) {
        self.disclosure = disclosure
        self.projectNames = projectNames
        self.anchor = anchor
    }
}

/// Compares two states of the data cell by cell, by the verbatim texts.
///
/// Projects are known again by their names in addresses, indicators by their anchors, so a row that only
/// moved is no change. A disclosure that came or went as a whole is told by how much it holds: its table
/// itself is kept.
///
/// - Parameters:
///   - old: The disclosures before.
///   - new: The disclosures after.
/// - Returns: What differs, by year and department, in the order of the newer tables.
public func changes(from old: [NamedDisclosure], to new: [NamedDisclosure]) -> [Change] {
    let (old, new) = (sorted(old), sorted(new))
    let before = Dictionary(old.map { ($0.name, $0) }) { first, _ in first }
    let after = Set(new.map(\.name))
    var changes: [Change] = []
    for disclosure in new {
        if let earlier = before[disclosure.name] {
            changes += cellChanges(from: earlier, to: disclosure)
        } else {
            changes += disclosure.wholeChanges(.added)
        }
    }
    for disclosure in old where !after.contains(disclosure.name) {
        changes += disclosure.wholeChanges(.removed)
    }
    return changes
}

private func sorted(_ disclosures: [NamedDisclosure]) -> [NamedDisclosure] {
    disclosures.sorted { left, right in
        let (left, right) = (left.name, right.name)
        return (left.year, left.department, left.stage.rawValue)
            < (right.year, right.department, right.stage.rawValue)
    }
}

// MARK: Disclosures

extension NamedDisclosure {
    fileprivate var name: DisclosureName { DisclosureName(of: disclosure) }

    /// How much a disclosure holds that came or went as a whole.
    fileprivate func wholeChanges(_ kind: Change.Kind) -> [Change] {
        let indicators = disclosure.projects.reduce(0) {
            $0 + $1.performanceTarget.indicators.count
        }
        return [(Change.Field.projects, disclosure.projects.count), (.indicators, indicators)]
            .map { field, count in
                Subject(disclosure: name).change(kind, field, "\(count)")
            }
    }

    fileprivate func subject(ofProject index: Int) -> Subject {
        let name = ProjectName(
            address: projectNames[index], title: disclosure.projects[index].name)
        return Subject(disclosure: self.name, project: name)
    }
}

private func cellChanges(from old: NamedDisclosure, to new: NamedDisclosure) -> [Change] {
    var changes = Subject(disclosure: new.name)
        .changes(from: old.disclosure.cells, to: new.disclosure.cells)
    let before = Dictionary(zip(old.projectNames, old.projectNames.indices)) { first, _ in first }
    let after = Set(new.projectNames)
    for (index, name) in new.projectNames.enumerated() {
        let subject = new.subject(ofProject: index)
        let project = new.disclosure.projects[index]
        if let earlier = before[name] {
            let old = old.disclosure.projects[earlier]
            changes += subject.changes(from: old.cells, to: project.cells)
            changes += indicatorChanges(of: subject, from: old, to: project, anchor: new.anchor)
        } else {
            changes += subject.changes(.added, of: project, anchor: new.anchor)
        }
    }
    for (index, name) in old.projectNames.enumerated() where !after.contains(name) {
        changes += old.subject(ofProject: index)
            .changes(.removed, of: old.disclosure.projects[index], anchor: old.anchor)
    }
    return changes
}

// MARK: Indicators

private func indicatorChanges(
    of project: Subject,
    from old: Project,
    to new: Project,
    anchor: (Indicator) -> String
) -> [Change] {
    let (old, new) = (old.performanceTarget.indicators, new.performanceTarget.indicators)
    // Most projects stay as they are.
    if old.elementsEqual(new, by: { $0.saysTheSame(as: $1) }) { return [] }
    let pairs = IndicatorPairs(old, new, anchor: anchor)
    var changes: [Change] = []
    for (earlier, indicator) in pairs.kept {
        changes += project.indicator(indicator, anchor)
            .changes(from: earlier.cells, to: indicator.cells)
    }
    for indicator in pairs.added {
        changes += project.indicator(indicator, anchor).changes(.added, of: indicator.cells)
    }
    for indicator in pairs.removed {
        changes += project.indicator(indicator, anchor).changes(.removed, of: indicator.cells)
    }
    return changes
}

/// The indicators of a project before and after, each with the one that it was.
///
/// Of several with one anchor, those that say the same belong together, then those in the same order.
private struct IndicatorPairs {
    private(set) var kept: [(old: Indicator, new: Indicator)] = []
    private(set) var added: [Indicator] = []
    private(set) var removed: [Indicator] = []

    init(_ old: [Indicator], _ new: [Indicator], anchor: (Indicator) -> String) {
        let anchors = old.map(anchor)
        var isTaken = Array(repeating: false, count: old.count)
        var partners: [Int?] = new.map { _ in nil }
        for isExact in [true, false] {
            for (index, indicator) in new.enumerated() where partners[index] == nil {
                let own = anchor(indicator)
                let partner = old.indices.first {
                    !isTaken[$0] && anchors[$0] == own
                        && (!isExact || old[$0].cells == indicator.cells)
                }
                guard let partner else { continue }
                isTaken[partner] = true
                partners[index] = partner
            }
        }
        for (indicator, partner) in zip(new, partners) {
            if let partner {
                kept.append((old[partner], indicator))
            } else {
                added.append(indicator)
            }
        }
        removed = zip(old, isTaken).filter { !$1 }.map(\.0)
    }
}

// MARK: Cells

/// A cell that is compared.
private struct Cell: Hashable {
    let field: Change.Field
    let text: String
    /// The sum that stands there: the same text in another unit is another sum.
    var amount: Amount?

    /// The text, with what it comes to.
    var textWithAmount: String {
        amount.map { "\(text)（合 \($0.wanYuanText) 万元）" } ?? text
    }
}

extension Disclosure {
    fileprivate var cells: [Cell] { [Cell(field: .title, text: title.text)] + funding.cells }
}

extension Project {
    fileprivate var cells: [Cell] {
        [Cell(field: .project, text: printed.text)] + funding.cells
            + [Cell(field: .goal, text: performanceTarget.goal?.text ?? "")]
    }
}

extension Funding {
    fileprivate var cells: [Cell] {
        [
            (Change.Field.total, total), (.generalBudget, generalBudget), (.fundBudget, fundBudget),
            (.otherFunds, other),
        ].map { Cell(field: $0, text: $1?.printed.text ?? "", amount: $1?.amount) }
    }
}

extension Indicator {
    fileprivate func saysTheSame(as other: Indicator) -> Bool {
        name.text == other.name.text && levels.first?.text == other.levels.first?.text
            && cells == other.cells
    }

    fileprivate var cells: [Cell] {
        [
            Cell(field: .levels, text: levels.dropFirst().map(\.text).joined(separator: " / ")),
            Cell(field: .target, text: target.text),
            Cell(field: .explanation, text: explanation?.text ?? ""),
        ]
    }
}

/// What a change is about.
private struct Subject {
    let disclosure: DisclosureName
    var project: ProjectName?
    var indicator: IndicatorName?

    func indicator(_ indicator: Indicator, _ anchor: (Indicator) -> String) -> Subject {
        let name = IndicatorName(
            anchor: anchor(indicator),
            level: indicator.levels.first?.text ?? "",
            name: indicator.name.text
        )
        return Subject(disclosure: disclosure, project: project, indicator: name)
    }

    /// The cells that differ, of two rows of the same columns.
    func changes(from old: [Cell], to new: [Cell]) -> [Change] {
        zip(old, new).filter { $0 != $1 }.map { old, new in
            let isUnit = old.text == new.text
            return Change(
                .changed, in: disclosure, project: project, indicator: indicator, field: new.field,
                before: isUnit ? old.textWithAmount : old.text,
                after: isUnit ? new.textWithAmount : new.text)
        }
    }

    /// A project that came or went, with all it promises.
    func changes(
        _ kind: Change.Kind,
        of project: Project,
        anchor: (Indicator) -> String
    ) -> [Change] {
        changes(kind, of: project.cells)
            + project.performanceTarget.indicators.flatMap { indicator in
                self.indicator(indicator, anchor).changes(kind, of: indicator.cells)
            }
    }

    /// The cells of a row that came or went: those that are not blank, and the target value in any case.
    func changes(_ kind: Change.Kind, of cells: [Cell]) -> [Change] {
        cells.filter { !$0.text.isEmpty || $0.field == .target }
            .map { change(kind, $0.field, $0.text) }
    }

    /// A cell that came or went.
    func change(_ kind: Change.Kind, _ field: Change.Field, _ text: String) -> Change {
        Change(
            kind, in: disclosure, project: project, indicator: indicator, field: field,
            before: kind == .removed ? text : "", after: kind == .added ? text : "")
    }
}
