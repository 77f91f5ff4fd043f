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
/// A code is made of groups of letters and digits, parted by dashes; its last group has three digits or
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
        let scalars = Array(text.unicodeScalars)
        let head = CodeHead(of: scalars)
        guard head.isCode else {
            (code, name, mayBeUnit) = (nil, text, false)
            return
        }
        code = ProjectCode(
            printed: String(scalars[..<head.end]),
            normalized: head.groups.map { String(scalars[$0].map(\.halfWidth)) }
                .joined(separator: "-"),
            lacksFirstPart: head.opensWithDash
        )
        name = String(scalars[scalars.endOfSeparator(from: head.end)...])
        let digits = head.groups[0].count
        mayBeUnit = head.groups.count == 1 && !head.opensWithDash && [3, 6, 9].contains(digits)
    }
}

extension ProjectCode {
    /// The code that fills a cell of its own.
    init(cell text: String) {
        let groups = text.unicodeScalars.map(\.halfWidth)
            .split { !$0.isASCII || !Character($0).isLetter && !Character($0).isNumber }
        self.init(
            printed: text,
            normalized: groups.map { String($0) }.joined(separator: "-"),
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

    private func isCode(_ last: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
        let digits = text[last].count { $0.halfWidth.isDigit }
        if last.count >= 8, digits >= 6 { return true }
        guard !isYear(text[last]), digits >= 3 else { return false }
        if opensWithDash || groups.count > 1 { return true }
        let separator = text[last.upperBound..<text.endOfSeparator(from: last.upperBound)]
        let isParted = separator.contains(where: \.isDash) || !separator.isEmpty && digits >= 5
        return digits == last.count && isParted
    }

    /// Whether the text is four digits from 1900 to 2099.
    private func isYear(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let year = String(text.map(\.halfWidth))
        return year.count == 4 && Int(year).map { 1900...2099 ~= $0 } == true
    }
}

extension [Unicode.Scalar] {
    /// The end of the letters and digits from a place on.
    fileprivate func endOfGroup(from start: Int) -> Int {
        self[start...].firstIndex { !$0.halfWidth.isDigit && !$0.halfWidth.isLetter } ?? count
    }

    /// The end of the dashes and blanks from a place on.
    fileprivate func endOfSeparator(from start: Int) -> Int {
        self[start...].firstIndex { !$0.isDash && !Character($0).isBlank } ?? count
    }

    /// A group that begins with a digit, up to its last digit.
    fileprivate func withoutTrailingLetters(_ group: Range<Int>) -> Range<Int> {
        guard self[group.lowerBound].halfWidth.isDigit else { return group }
        let last = self[group].lastIndex { $0.halfWidth.isDigit } ?? group.lowerBound
        return group.lowerBound..<last + 1
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { 0x30...0x39 ~= value }
    fileprivate var isLetter: Bool { 0x41...0x5A ~= value || 0x61...0x7A ~= value }
}

extension String {
    /// The text of some scalars.
    fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
