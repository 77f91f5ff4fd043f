internal import BudgetModel
internal import Diagnostics

/// Reads the lines of a revision one after the other, up to the first that is not what it should be.
struct RevisionReader {
    /// The lines, without the last one.
    private let lines: ArraySlice<Substring>
    private let path: String
    private var next: Int

    init(lines: ArraySlice<Substring>, path: String) {
        self.lines = lines
        self.path = path
        next = lines.startIndex
    }

    /// Reads the whole of it.
    mutating func read() throws(Diagnostic) -> Revision {
        let version = try cells(["mingzhang-revision", "version"])
        guard version[1] == Revision.version else { throw fault(.version(version[1]), cell: 1) }
        let number = Int(try cells(["number", "number"])[1])
        guard let number, number > 0 else { throw fault(.number, cell: 1) }
        guard let date = CalendarDate(try cells(["date", "date"])[1]) else {
            throw fault(.date, cell: 1)
        }
        let reason = try cells(["reason", "reason"])[1]
        let previous = try cells(["previous", "digest"])[1]
        try checkDigest(previous, cell: 1, mayBeBlank: true)
        var tables: [TableChange] = []
        while next < lines.endIndex, lines[next].hasPrefix("table\t") {
            tables.append(try table())
        }
        guard try cells(Revision.columns) == Revision.columns else { throw fault(.form, cell: 0) }
        var changes: [Change] = []
        changes.reserveCapacity(lines.endIndex - next)
        while next < lines.endIndex { changes.append(try change()) }
        return Revision(
            number: number,
            date: date,
            reason: reason,
            previous: previous.isEmpty ? nil : previous,
            tables: tables,
            changes: changes
        )
    }

    private mutating func table() throws(Diagnostic) -> TableChange {
        let cells = try cells(["table", "path", "before", "after"])
        try checkDigest(cells[2], cell: 2, mayBeBlank: !cells[3].isEmpty)
        try checkDigest(cells[3], cell: 3, mayBeBlank: true)
        return TableChange(
            path: cells[1],
            before: cells[2].isEmpty ? nil : cells[2],
            after: cells[3].isEmpty ? nil : cells[3]
        )
    }

    private mutating func change() throws(Diagnostic) -> Change {
        let cells = try cells(Revision.columns, named: false)
        guard let kind = Change.Kind(rawValue: cells[0]) else { throw fault(.form, cell: 0) }
        guard let year = Int(cells[1]) else { throw fault(.number, cell: 1) }
        guard let stage = Stage(rawValue: cells[2]) else { throw fault(.form, cell: 2) }
        guard let field = Change.Field(rawValue: cells[9]) else { throw fault(.form, cell: 9) }
        return Change(
            kind,
            in: DisclosureName(year: year, stage: stage, department: cells[3]),
            project: cells[4].isEmpty ? nil : ProjectName(address: cells[4], title: cells[5]),
            indicator: cells[6].isEmpty
                ? nil : IndicatorName(anchor: cells[6], level: cells[7], name: cells[8]),
            field: field,
            before: cells[10],
            after: cells[11]
        )
    }

    /// The cells of the next line, as many as there are names.
    ///
    /// - Parameters:
    ///   - names: What the cells are called, the first of them as the line must have it.
    ///   - named: Whether it must.
    /// - Returns: What the cells stand for.
    /// - Throws: `revision-damaged`.
    private mutating func cells(
        _ names: [String],
        named: Bool = true
    ) throws(Diagnostic) -> [String] {
        guard next < lines.endIndex else {
            let location = SourceLocation(path: path, line: lines.count + 1, column: 1)
            throw .revisionDamaged(.form, at: location)
        }
        next += 1
        let cells = lines[next - 1].utf8
            .split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            .map { Substring($0).unescaped }
        if named, cells[0] != names[0] { throw fault(.form, cell: 0) }
        guard cells.count == names.count else { throw fault(.cells(names.count), cell: 0) }
        return cells
    }

    private func checkDigest(
        _ text: String,
        cell: Int,
        mayBeBlank: Bool
    ) throws(Diagnostic) {
        if text.isEmpty, mayBeBlank { return }
        let isDigest =
            text.utf8.count == 64
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
        guard isDigest else { throw fault(.digest, cell: cell) }
    }

    /// What is wrong with a cell of the line that was read last.
    private func fault(_ damage: RevisionDamage, cell: Int) -> Diagnostic {
        let line = lines[next - 1]
        let before = line.split(separator: "\t", omittingEmptySubsequences: false).prefix(cell)
        let column = before.reduce(1) { $0 + $1.unicodeScalars.count + 1 }
        let number = next - lines.startIndex
        return .revisionDamaged(
            damage, at: SourceLocation(path: path, line: number, column: column))
    }
}

extension Substring {
    /// The text that a cell stands for.
    fileprivate var unescaped: String {
        guard utf8.contains(UInt8(ascii: "\\")) else { return String(self) }
        var text = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in unicodeScalars {
            switch (isEscaped, scalar) {
            case (false, "\\"):
                isEscaped = true
                continue
            case (true, "t"): text.append("\t")
            case (true, "n"): text.append("\n")
            case (true, "r"): text.append("\r")
            default: text.append(scalar)
            }
            isEscaped = false
        }
        return String(text)
    }
}
