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

    /// The two sums together.
    public static func + (left: Amount, right: Amount) -> Amount {
        Amount(fen: left.fen + right.fen)
    }

    /// What is left of the first sum without the second.
    public static func - (left: Amount, right: Amount) -> Amount {
        Amount(fen: left.fen - right.fen)
    }
}
