/// The text of one heading cell, made comparable.
struct HeadingText: Hashable {
    /// The cell without blanks, with Chinese brackets and colons.
    let compact: String
    /// The same without what stands in brackets.
    let stem: String
    /// What the brackets say of a unit.
    let unit: UnitStatement

    /// Reads a heading cell.
    init(_ text: String) {
        compact = text.compacted
        // Searching for the bracket as a character took ten times as long.
        let scalars = compact.unicodeScalars
        guard let open = scalars.firstIndex(of: "（") else {
            (stem, unit) = (compact, .none)
            return
        }
        let inside = scalars[open...].dropFirst().prefix { $0 != "）" }
        stem = String(scalars[..<open]) + String(scalars[inside.endIndex...].dropFirst())
        unit = UnitStatement(Substring(inside))
    }

    /// Whether the cell is blank.
    var isBlank: Bool { compact.isEmpty }

    /// The column that the heading names; `nil` where it names none.
    var column: TableColumn? {
        guard !isBlank else { return nil }
        return Headings.column(compact) ?? (stem == compact ? nil : Headings.column(stem))
    }

    /// Whether the heading stands over columns of money.
    var isFundingGroup: Bool { Headings.fundingGroups.contains(stem) }

    /// Whether the heading may stand over others.
    var isGroup: Bool {
        isFundingGroup || Headings.indicatorGroups.contains(stem)
    }
}
