internal import BudgetModel

/// The cell of a project, parted into code and name.
///
/// | cell | code | name |
/// |---|---|---|
/// | `2—1000001机关干部体检经费` | `2—1000001` | 机关干部体检经费 |
/// | `—3000106人才管理工作经费` | `—3000106`, its first part missing | 人才管理工作经费 |
/// | `51092324T000010263357-2023年补助` | `51092324T000010263357` | 2023年补助 |
/// | `219-池州市补助` | `219` | 池州市补助 |
/// | `2020年补助`, `3A争创经费`, `2-3岁托育补助` | none | the whole cell |
///
/// A code is made of groups of letters and digits, parted by dashes; one of them has three digits or
/// more. A group that stands alone is a code if it is all digits and a dash follows, or a blank and it has
/// five or more; and if it has eight characters or more. A year before 年 belongs to the name, and so do
/// letters behind the digits.
struct ProjectLabel: Hashable {
    /// The code; `nil` where the cell has none.
    let code: ProjectCode?
    /// The rest of the cell.
    let name: String
    /// Whether the code is of a kind that units have too (`219`, `219001`), so that it proves no project.
    let mayBeUnit: Bool

    /// Parts the text of a cell.
    init(_ text: String) {
        let most = 64
        var start: [Unicode.Scalar] = []
        start.reserveCapacity(most)
        // One by one: taking a prefix of the view goes through the text three times.
        for scalar in text.unicodeScalars {
            guard start.count < most else { break }
            start.append(scalar)
            // What stands behind the code counts no further than its first scalar, which may be 年.
            guard scalar.mayStandInCode else { break }
        }
        let head = CodeHead(of: start)
        guard head.isCode, head.end < most else {
            (code, name, mayBeUnit) = (nil, text, false)
            return
        }
        let scalars = text.unicodeScalars
        let endOfCode = scalars.index(scalars.startIndex, offsetBy: head.end)
        code = ProjectCode(
            printed: String(scalars[..<endOfCode]),
            normalized: head.normalized(start),
            lacksFirstPart: head.opensWithDash
        )
        name = String(scalars[endOfCode...].drop { $0.isDash || $0.isBlank })
        let digits = head.groups[0].count
        mayBeUnit = head.groups.count == 1 && !head.opensWithDash && [3, 6, 9].contains(digits)
    }
}

extension ProjectCode {
    /// The code that fills a cell of its own.
    init(cell text: String) {
        let groups = text.unicodeScalars.map(\.halfWidth).split { !$0.isDigit && !$0.isLetter }
        self.init(
            printed: text,
            normalized: String(String.UnicodeScalarView(groups.joined(separator: ["-"]))),
            lacksFirstPart: text.unicodeScalars.first?.isDash == true
        )
    }
}

/// The groups of letters and digits at the beginning of a cell.
private struct CodeHead {
    let opensWithDash: Bool
    var groups: [Range<Int>] = []
    var isCode = false

    var end: Int { groups.last?.upperBound ?? 0 }

    init(of text: [Unicode.Scalar]) {
        groups.reserveCapacity(4)
        var position = text.endOfSeparator(from: 0)
        opensWithDash = position > 0
        while case let end = text.endOfGroup(from: position), end > position {
            groups.append(position..<end)
            position = text.endOfSeparator(from: end)
            if position == end { break }
        }
        guard var last = groups.popLast() else { return }
        if isYear(text[last]), text[last.upperBound...].starts(with: Headings.year.unicodeScalars) {
            guard let previous = groups.popLast() else { return }
            last = previous
        } else if last.upperBound == position || position == text.count {
            last = text.withoutTrailingLetters(last)
        }
        groups.append(last)
        isCode = isCode(last, in: text)
    }

    /// The groups as they are compared: in ASCII, with single hyphens.
    func normalized(_ text: [Unicode.Scalar]) -> String {
        var code: [UInt8] = []
        code.reserveCapacity(end)
        for group in groups {
            if !code.isEmpty { code.append(UInt8(ascii: "-")) }
            for scalar in text[group] {
                code.append(UInt8(truncatingIfNeeded: scalar.halfWidth.value))
            }
        }
        return String(decoding: code, as: UTF8.self)
    }

    private func isCode(_ last: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
        let digits = text[last].count { $0.halfWidth.isDigit }
        if last.count >= 8, digits >= 6 { return true }
        if opensWithDash || groups.count > 1 {
            return groups.contains { !isYear(text[$0]) && isNumber(text[$0]) }
        }
        let separator = text[last.upperBound..<text.endOfSeparator(from: last.upperBound)]
        let isParted = separator.contains(where: \.isDash) || !separator.isEmpty && digits >= 5
        return digits >= 3 && digits == last.count && !isYear(text[last]) && isParted
    }

    /// Whether the text has three digits or more.
    private func isNumber(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.count { $0.halfWidth.isDigit } >= 3
    }

    /// Whether the text is four digits from 1900 to 2099.
    private func isYear(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.count == 4, text.allSatisfy(\.halfWidth.isDigit) else { return false }
        return 1900...2099 ~= text.reduce(0) { $0 * 10 + Int($1.halfWidth.value) - 0x30 }
    }
}

extension [Unicode.Scalar] {
    /// The end of the letters and digits from a place on.
    fileprivate func endOfGroup(from start: Int) -> Int {
        self[start...].firstIndex { !$0.halfWidth.isDigit && !$0.halfWidth.isLetter } ?? count
    }

    /// The end of the dashes and blanks from a place on.
    fileprivate func endOfSeparator(from start: Int) -> Int {
        self[start...].firstIndex { !$0.isDash && !$0.isBlank } ?? count
    }

    /// A group that begins with a digit, up to its last digit.
    fileprivate func withoutTrailingLetters(_ group: Range<Int>) -> Range<Int> {
        guard self[group.lowerBound].halfWidth.isDigit else { return group }
        let last = self[group].lastIndex { $0.halfWidth.isDigit } ?? group.lowerBound
        return group.lowerBound..<last + 1
    }
}

extension Unicode.Scalar {
    /// Whether the scalar may belong to a code or part its groups.
    fileprivate var mayStandInCode: Bool {
        halfWidth.isDigit || halfWidth.isLetter || isDash || isBlank
    }

    fileprivate var isDigit: Bool { 0x30...0x39 ~= value }
    fileprivate var isLetter: Bool { 0x41...0x5A ~= value || 0x61...0x7A ~= value }
}
