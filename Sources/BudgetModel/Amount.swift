/// An exact sum of money in fen: 1 元 is 100 fen, 1 万元 is 1 000 000 fen.
public struct Amount: Hashable, Sendable {
    /// The sum in fen; negative where a table takes money back.
    public var fen: Int

    /// A sum of so many fen.
    public init(fen: Int) {
        self.fen = fen
    }
}

extension Amount: Comparable, AdditiveArithmetic {
    /// No money at all, which is something else than an undisclosed sum.
    public static let zero = Amount(fen: 0)

    /// Orders sums by size.
    public static func < (left: Amount, right: Amount) -> Bool { left.fen < right.fen }

    /// The two sums together; the largest or smallest there is where they pass it, which no site is
    /// published with.
    public static func + (left: Amount, right: Amount) -> Amount {
        left.adding(right) ?? Amount(fen: left.fen < 0 ? .min : .max)
    }

    /// What is left of the first sum without the second, as far as it can be counted.
    public static func - (left: Amount, right: Amount) -> Amount {
        let (difference, isBeyond) = left.fen.subtractingReportingOverflow(right.fen)
        return Amount(fen: isBeyond ? (left.fen < 0 ? .min : .max) : difference)
    }

    /// The two sums together; `nil` where they pass what can be counted.
    public func adding(_ other: Amount) -> Amount? {
        let (sum, isBeyond) = fen.addingReportingOverflow(other.fen)
        return isBeyond ? nil : Amount(fen: sum)
    }
}
