internal import BudgetModel

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

    /// Reads a number in a unit: `17668.25`, `771,325,800.00 `, `１２．５`, `-30`.
    ///
    /// Commas must part groups of three digits, so that a decimal comma is not mistaken for one.
    init(_ text: String, unit: MoneyUnit) {
        let scalars = text.unicodeScalars.filter { !$0.isBlank }.map(\.halfWidth)
        let isNegative = scalars.first?.isDash == true
        let parts = scalars.dropFirst(isNegative ? 1 : 0)
            .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = Self.digitsOfWhole(parts[0]) else {
            self = .unreadable
            return
        }
        var fraction: [Int] = []
        if parts.count == 2 {
            fraction = parts[1].compactMap(\.digit)
            guard !fraction.isEmpty, fraction.count == parts[1].count else {
                self = .unreadable
                return
            }
        }
        self = Self.fen(whole: whole, fraction: fraction, unit: unit, isNegative: isNegative)
    }

    /// The digits before the point; `nil` where something else stands there.
    private static func digitsOfWhole(_ text: ArraySlice<Unicode.Scalar>) -> [Int]? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = groups.first, !first.isEmpty else { return nil }
        if groups.count > 1 {
            guard first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
                return nil
            }
        }
        let digits = groups.joined().compactMap(\.digit)
        return digits.count == groups.joined().count ? digits : nil
    }

    private static func fen(
        whole: [Int],
        fraction: [Int],
        unit: MoneyUnit,
        isNegative: Bool
    ) -> AmountReading {
        guard fraction.dropFirst(unit.decimals).allSatisfy({ $0 == 0 }) else { return .tooPrecise }
        let shown = fraction.prefix(unit.decimals)
        let digits = whole + shown + Array(repeating: 0, count: unit.decimals - shown.count)
        var fen = 0
        for digit in digits {
            fen = fen * 10 + digit
            guard fen <= mostFen else { return .tooLarge }
        }
        return .amount(Amount(fen: isNegative ? -fen : fen))
    }

    /// A hundred million million yuan: some hundred years of China's public budget, and small enough
    /// that hundreds of such sums can be added.
    private static let mostFen = 10_000_000_000_000_000
}

extension Unicode.Scalar {
    /// The value of an ASCII digit.
    fileprivate var digit: Int? {
        0x30...0x39 ~= value ? Int(value - 0x30) : nil
    }
}
