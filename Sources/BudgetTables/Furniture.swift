internal import Documents

/// What a cell says that stands around a table and not in it.
enum Furniture {
    /// The title of a table; not a sure one where it names no year and is not the one above.
    case title(isSure: Bool)
    /// The unit of the sums; a sure one where words such as 单位： stand before it.
    case unit(UnitStatement, isSure: Bool)
    /// The name of the department, behind words such as 填报单位：.
    case department(Range<Int>)
    case pageNumber
    case note

    /// Whether it can be nothing else, wherever it stands.
    var isSure: Bool {
        switch self {
        case .title(let isSure), .unit(_, let isSure): isSure
        case .department, .pageNumber: true
        case .note: false
        }
    }

    /// Reads a cell; `nil` for one that may belong to the table.
    init?(_ cell: FilledCell, of grid: Grid, below title: String?) {
        // No title is longer, and a text of millions of characters is not searched for words.
        guard cell.range.count <= 400 else { return nil }
        let text = grid.text(cell.range)
        if text == title || TableTitle.isTitle(text) {
            self = .title(isSure: text == title || TableTitle.year(in: text) != nil)
        } else if let unit = UnitLine(HeadingText(text)) {
            self = .unit(unit.unit, isSure: unit.isNamed)
        } else if let name = grid.departmentName(in: cell) {
            self = name.isEmpty ? .note : .department(name)
        } else if text.isPageNumber {
            self = .pageNumber
        } else if text.compacted.isNote {
            self = .note
        } else {
            return nil
        }
    }
}

/// A line that gives the unit of the sums: 单位：万元, （金额单位：元）, （万元）.
private struct UnitLine {
    let unit: UnitStatement
    /// Whether it says that it gives a unit, and not only 万元 in brackets.
    let isNamed: Bool

    /// Reads a line; `nil` for any other text.
    ///
    /// In brackets stands nothing but the unit: （万元）增收 is none.
    init?(_ line: HeadingText) {
        let isInBrackets = line.stem.isEmpty && line.compact.hasSuffix("）")
        let text = isInBrackets ? String(line.compact.dropFirst().dropLast()) : line.stem
        isNamed = Headings.unitPrefixes.contains { text.hasPrefix($0) }
        guard isNamed || isInBrackets else { return nil }
        let isInFront = Headings.unitPrefixes.contains(text)
        unit = isInFront ? line.unit : UnitStatement(text)
        switch unit {
        case .none: return nil
        case .known: break
        case .unknown:
            let isSaid = Headings.unitPrefixes.contains { $0.last == "：" && text.hasPrefix($0) }
            guard isSaid else { return nil }
        }
    }
}

extension Grid {
    /// The name behind words such as 填报单位（盖章）：; empty where none follows, `nil` without such words.
    fileprivate func departmentName(in cell: FilledCell) -> Range<Int>? {
        let colons: [[UInt8]] = [Array(":".utf8), Array("：".utf8)]
        for start in cell.range {
            guard let colon = colons.first(where: { bytes[start...].starts(with: $0) }) else {
                continue
            }
            let words = HeadingText(text(cell.range.lowerBound..<start)).stem
            guard Headings.departmentPrefixes.contains(words) else { return nil }
            return trimmed(start + colon.count..<cell.range.upperBound)
        }
        return nil
    }
}

extension String {
    /// Whether a text is the number of a page, perhaps of so many: 第 3 页, 第 3 页 共 8 页.
    fileprivate var isPageNumber: Bool {
        var rest = compacted.unicodeScalars[...]
        guard rest.first.map(Headings.pageNumberStarts.contains) == true else { return false }
        while let first = rest.popFirst() {
            if first == "，" || first == "," || first == "/" { continue }
            let digits = rest.prefix { $0.isNumeral }
            rest = rest.dropFirst(digits.count)
            guard Headings.pageNumberStarts.contains(first), !digits.isEmpty,
                rest.popFirst() == Headings.pageNumberEnd
            else { return false }
        }
        return true
    }

    /// Whether a text without blanks begins as notes do, or is or numbers an annex: 附件, 附表2-1.
    fileprivate var isNote: Bool {
        if Headings.notes.contains(where: { hasPrefix($0) }) { return true }
        return Headings.annexes.contains { annex in
            guard hasPrefix(annex) else { return false }
            let next = unicodeScalars.dropFirst(annex.unicodeScalars.count).first
            return next.map { $0.isNumeral || $0 == "：" || $0 == "（" } ?? true
        }
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is a digit or a Chinese numeral.
    fileprivate var isNumeral: Bool { mayBeNumber(halfWidth) }
}
