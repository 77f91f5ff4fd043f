internal import Documents

/// A cursor over the text of a cell, which reads full-width and half-width writing alike.
///
/// `scalars` and `printed` have the same indices: what is recognised in the first is quoted from the
/// second, so that names and labels stay verbatim.
struct TextScanner {
    /// The text as compared: half-width digits, letters and signs, one kind of dash, plain blanks.
    let scalars: [Unicode.Scalar]
    /// The text as printed, without the characters that take no room.
    let printed: [Unicode.Scalar]
    /// The first scalar not read yet.
    var position: Int
    /// One past the last scalar to read.
    var end: Int

    /// Takes a text up without the blanks round it, the quotation marks a spreadsheet export puts round a
    /// cell, and the punctuation behind it.
    init(_ text: String) {
        var isComparable = true
        var printed: [Unicode.Scalar] = []
        let utf8 = text.utf8Span.span
        printed.append(addingCapacity: utf8.count) { printed in
            var offset = 0
            while offset < utf8.count {
                if let han = utf8.han(at: offset) {
                    printed.append(han.scalar)
                    offset += 3
                    continue
                }
                let (scalar, length) = utf8.scalar(at: offset)
                offset += length
                guard !scalar.isWidthless else { continue }
                printed.append(scalar)
                isComparable = isComparable && comparable(scalar) == scalar
            }
        }
        self.printed = printed
        scalars = isComparable ? printed : printed.map(comparable)
        position = 0
        end = scalars.count
        trim()
    }

    /// What is left to read.
    var rest: ArraySlice<Unicode.Scalar> { scalars[position..<end] }

    /// Whether everything has been read.
    var isAtEnd: Bool { position == end }

    /// The next scalar; `nil` at the end.
    var next: Unicode.Scalar? { position < end ? scalars[position] : nil }

    /// The printed text between two places, without blanks round it.
    func text(from start: Int, to end: Int) -> String {
        let scalars = printed[start..<end].trimmed
        // As bytes, for which there is room at once: appending scalars to a string takes four times as long.
        return unsafe String(unsafeUninitializedCapacity: scalars.count * 4) { bytes in
            var count = 0
            for scalar in scalars {
                for byte in scalar.utf8 {
                    unsafe bytes[count] = byte
                    count += 1
                }
            }
            return count
        }
    }

    /// Steps over blanks.
    mutating func skipBlanks() {
        while position < end, scalars[position] == " " { position += 1 }
    }

    /// Steps over one scalar if it comes next.
    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard position < end, scalars[position] == scalar else { return false }
        position += 1
        return true
    }

    /// Steps over the longest word of a list that comes next, and says what it means.
    mutating func skip<Meaning>(_ words: WordList<Meaning>) -> Meaning? {
        guard let next, words.mayStart(with: next), let found = words.start(of: rest) else {
            return nil
        }
        position += found.length
        return found.meaning
    }

    /// Steps over a word of a list if one comes next.
    @discardableResult
    mutating func skipAny(of words: WordList<Void>) -> Bool {
        skip(words) != nil
    }

    /// Reads something, or stays where it was.
    mutating func attempt<Result>(_ read: (inout TextScanner) -> Result?) -> Result? {
        let start = position
        guard let result = read(&self) else {
            position = start
            return nil
        }
        return result
    }

    /// Reads something that must be all that is left, or stays where it was.
    mutating func attemptWhole<Result>(_ read: (inout TextScanner) -> Result?) -> Result? {
        attempt { scanner in
            guard let result = read(&scanner) else { return nil }
            scanner.skipBlanks()
            return scanner.isAtEnd ? result : nil
        }
    }

    /// Leaves out what stands round the text without belonging to it.
    private mutating func trim() {
        skipBlanks()
        while end > position, isOuterMark(scalars[end - 1]) { end -= 1 }
        if end - position >= 2, scalars[position] == "\"", scalars[end - 1] == "\"" {
            position += 1
            end -= 1
            skipBlanks()
            while end > position, isOuterMark(scalars[end - 1]) { end -= 1 }
        }
    }
}

extension ArraySlice<Unicode.Scalar> {
    /// The slice without blanks of any width round it.
    var trimmed: ArraySlice<Unicode.Scalar> {
        let start = drop { comparable($0) == " " }
        guard let last = start.lastIndex(where: { comparable($0) != " " }) else { return [] }
        return start[...last]
    }
}

/// Whether a scalar may stand behind a value without being part of it.
func isOuterMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "。", ";", "，", "、": true
    default: false
    }
}

/// The scalar that stands for all the ways to write it.
///
/// The full-width comma stays: a half-width one may group the digits of a number, a full-width one parts
/// two numbers.
func comparable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x21...0x7E: scalar
    case 0xFF0C: scalar
    case 0xFF0D: "-"
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0...0x20, 0x7F: " "
    case 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0xFE58, 0xFE63: "-"
    case 0x223C, 0x301C: "~"
    case 0x2266, 0x2A7D: "≤"
    case 0x2267, 0x2A7E: "≥"
    case 0xFE64: "<"
    case 0xFE65: ">"
    case 0xFE66: "="
    case 0xFE6A: "%"
    default: scalar.isSpace ? " " : scalar
    }
}
