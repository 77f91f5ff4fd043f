internal import BudgetModel
internal import Documents

/// What the text of a money cell says.
enum AmountReading: Hashable {
    /// A sum, exactly.
    case amount(Amount)
    /// The text is no number.
    case unreadable
    /// The number has parts of a fen.
    case tooPrecise
    /// The number is beyond any budget.
    case tooLarge

    /// Whether a cell discloses nothing: it is blank or holds dashes only.
    static func isUndisclosed(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.isBlank || $0.isDash }
    }

    /// Whether a text is a sum in any unit, however large.
    static func isNumber(_ text: String) -> Bool {
        MoneyUnit("元").map { AmountReading(text, unit: $0) != .unreadable } ?? false
    }

    /// Reads a number in a unit: `17668.25`, `771,325,800.00 `, `１２．５`, `-30`.
    ///
    /// Commas and blanks between digits must part groups of three, so that neither a decimal comma nor two
    /// cells run together (`100 50`) are mistaken for one number.
    init(_ text: String, unit: MoneyUnit) {
        var sum = WrittenSum(decimals: unit.decimals)
        var isBehindBlank = false
        for scalar in text.unicodeScalars {
            guard !scalar.isBlank else {
                isBehindBlank = true
                continue
            }
            guard sum.take(scalar.halfWidth, isBehindBlank: isBehindBlank) else {
                self = .unreadable
                return
            }
            isBehindBlank = false
        }
        guard sum.isWhole else {
            self = .unreadable
            return
        }
        self = sum.isTooPrecise ? .tooPrecise : sum.amount.map { .amount($0) } ?? .tooLarge
    }
}

/// A sum as far as its characters have been read, from the left.
private struct WrittenSum {
    /// The digits behind the point that are left in fen.
    let decimals: Int
    /// Whether the sum has parts of a fen.
    private(set) var isTooPrecise = false
    private var isBegun = false
    private var isNegative = false
    private var hasComma = false
    private var hasPoint = false
    /// The digits since the last comma or the point.
    private var length = 0
    /// The digits so far as a number, which stops growing where it is too large.
    private var value = 0

    /// A hundred million million yuan: some hundred years of China's public budget, and small enough
    /// that hundreds of such sums can be added.
    private static let mostFen = 10_000_000_000_000_000

    init(decimals: Int) { self.decimals = decimals }

    /// Takes the next character behind blanks, which part digits as a comma does.
    mutating func take(_ scalar: Unicode.Scalar, isBehindBlank: Bool) -> Bool {
        let isParted = isBehindBlank && length > 0 && scalar.digit != nil
        return (!isParted || take(",")) && take(scalar)
    }

    /// Takes the next character, half-width and no blank, and tells whether it may stand there.
    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        defer { isBegun = true }
        if let digit = scalar.digit {
            take(digit: digit)
            return true
        }
        switch scalar {
        case "," where !hasPoint && isGroup && length <= 3: hasComma = true
        case "." where !hasPoint && isGroup: hasPoint = true
        default:
            guard !isBegun, scalar.isDash else { return false }
            isNegative = true
        }
        length = 0
        return true
    }

    /// Whether the characters taken are a number.
    var isWhole: Bool { hasPoint ? length > 0 : isGroup }

    /// The sum; `nil` where it is too large.
    var amount: Amount? {
        var sum = self
        for _ in (hasPoint ? min(length, decimals) : 0)..<decimals { sum.append(0) }
        guard sum.value <= Self.mostFen else { return nil }
        return Amount(fen: isNegative ? -sum.value : sum.value)
    }

    /// Whether the digits at hand may end here: three behind a comma, or any before the first.
    private var isGroup: Bool { hasComma ? length == 3 : length > 0 }

    private mutating func take(digit: Int) {
        length += 1
        if hasPoint, length > decimals {
            isTooPrecise = isTooPrecise || digit != 0
        } else {
            append(digit)
        }
    }

    private mutating func append(_ digit: Int) {
        if value <= Self.mostFen { value = value * 10 + digit }
    }
}

extension Unicode.Scalar {
    /// The value of an ASCII digit.
    fileprivate var digit: Int? {
        0x30...0x39 ~= value ? Int(value - 0x30) : nil
    }
}
