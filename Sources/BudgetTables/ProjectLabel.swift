internal import BudgetModel
internal import Documents

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
        let utf8 = text.utf8Span.span
        let head = CodeHead(of: utf8)
        guard head.isCode else {
            (code, name, mayBeUnit) = (nil, text, false)
            return
        }
        let endOfCode = utf8.offset(ofScalar: head.end)
        code = ProjectCode(
            printed: utf8.text(0..<endOfCode),
            normalized: head.normalized,
            lacksFirstPart: head.opensWithDash
        )
        name = utf8.text(utf8.endOfSeparator(from: endOfCode)..<utf8.count)
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
    /// The cell as far as it may be a code, in ASCII: digits, letters, `-` for any dash, ` ` for any blank.
    private var text = InlineArray<64, UInt8>(repeating: 0)
    private var count = 0
    private(set) var groups: [CodeGroup] = []
    private(set) var isCode = false

    /// The end of the code, in scalars.
    var end: Int { groups.last?.end ?? 0 }
    var opensWithDash: Bool { count > 0 && !text[0].isASCIILetterOrDigit }

    init(of cell: Span<UInt8>) {
        let behind = readText(of: cell)
        readGroups()
        guard let last = groups.last else { return }
        if last.isYear, last.end == count, behind == Headings.year.unicodeScalars.first {
            // A year before 年 belongs to the name.
            groups.removeLast()
        } else if last.end == count || behind == nil {
            groups[groups.count - 1].cutTrailingLetters()
        }
        guard let last = groups.last else { return }
        isCode = last.end < text.count && endsCode(last)
    }

    /// Reads the text; returns what stands behind it, unless it is the whole cell or longer than any code.
    private mutating func readText(of cell: Span<UInt8>) -> Unicode.Scalar? {
        var offset = 0
        while count < text.count, offset < cell.count {
            let (scalar, length) = cell.scalar(at: offset)
            guard let character = scalar.inCode else { return scalar }
            text[count] = character
            count += 1
            offset += length
        }
        return nil
    }

    private mutating func readGroups() {
        groups.reserveCapacity(4)
        var isInGroup = false
        for index in 0..<count {
            let character = text[index]
            guard character.isASCIILetterOrDigit else {
                isInGroup = false
                continue
            }
            if !isInGroup { groups.append(CodeGroup(start: index)) }
            groups[groups.count - 1].take(character)
            isInGroup = true
        }
    }

    /// The groups as they are compared: with single hyphens.
    var normalized: String {
        unsafe String(unsafeUninitializedCapacity: end) { code in
            var length = 0
            for group in groups {
                if length > 0 {
                    unsafe code[length] = UInt8(ascii: "-")
                    length += 1
                }
                for index in group.start..<group.end {
                    unsafe code[length] = text[index]
                    length += 1
                }
            }
            return length
        }
    }

    /// Whether the groups are a code, by the last of them and what parts it from the name.
    private func endsCode(_ last: CodeGroup) -> Bool {
        if last.count >= 8, last.digits >= 6 { return true }
        if opensWithDash || groups.count > 1 {
            return groups.contains { !$0.isYear && $0.digits >= 3 }
        }
        var (hasDash, end) = (false, last.end)
        while end < count, !text[end].isASCIILetterOrDigit {
            hasDash = hasDash || text[end] == UInt8(ascii: "-")
            end += 1
        }
        let isParted = hasDash || end > last.end && last.digits >= 5
        return last.digits >= 3 && last.digits == last.count && !last.isYear && isParted
    }
}

/// Letters and digits that stand together.
private struct CodeGroup {
    let start: Int
    private(set) var end: Int
    /// How many of them are digits.
    private(set) var digits = 0
    private var beginsWithDigit = false
    private var endOfDigits: Int
    /// The first four characters as a number, if they are digits.
    private var number = 0

    init(start: Int) {
        (self.start, end, endOfDigits) = (start, start, start)
    }

    var count: Int { end - start }

    /// Whether it is four digits from 1900 to 2099.
    var isYear: Bool { count == 4 && digits == 4 && 1900...2099 ~= number }

    mutating func take(_ character: UInt8) {
        end += 1
        guard character.isASCIIDigit else { return }
        digits += 1
        if digits <= 4 { number = number * 10 + Int(character) - 0x30 }
        if count == 1 { beginsWithDigit = true }
        endOfDigits = end
    }

    /// Ends a group that begins with a digit at its last digit.
    mutating func cutTrailingLetters() {
        if beginsWithDigit { end = endOfDigits }
    }
}

extension Span<UInt8> {
    /// Where a scalar begins, counted from 0.
    fileprivate func offset(ofScalar number: Int) -> Int {
        var offset = 0
        for _ in 0..<number { offset += scalar(at: offset).length }
        return offset
    }

    /// The end of the dashes and blanks from a byte on.
    fileprivate func endOfSeparator(from start: Int) -> Int {
        var end = start
        while end < count {
            let (scalar, length) = scalar(at: end)
            guard scalar.isDash || scalar.isBlank else { break }
            end += length
        }
        return end
    }

    /// The text of some bytes of valid UTF-8, at whose ends scalars begin.
    fileprivate func text(_ range: Range<Int>) -> String {
        unsafe String(copying: UTF8Span(unchecked: extracting(range)))
    }
}

extension UInt8 {
    fileprivate var isASCIIDigit: Bool { 0x30...0x39 ~= self }
    fileprivate var isASCIILetterOrDigit: Bool {
        isASCIIDigit || 0x41...0x5A ~= self || 0x61...0x7A ~= self
    }
}

extension Unicode.Scalar {
    /// What stands for the scalar in a code; `nil` where it can neither belong to one nor part its groups.
    fileprivate var inCode: UInt8? {
        let half = halfWidth
        let ascii = UInt8(truncatingIfNeeded: half.value)
        if half.isASCII, ascii.isASCIILetterOrDigit { return ascii }
        if isDash { return UInt8(ascii: "-") }
        return isBlank ? UInt8(ascii: " ") : nil
    }

    fileprivate var isDigit: Bool { 0x30...0x39 ~= value }
    fileprivate var isLetter: Bool { 0x41...0x5A ~= value || 0x61...0x7A ~= value }
}
