/// Two years that are compared with each other.
public struct YearPair: Hashable, Comparable, Sendable {
    /// The earlier one.
    public let earlier: Int
    /// The later one.
    public let later: Int

    /// Pairs two years.
    public init(_ earlier: Int, _ later: Int) {
        self.earlier = earlier
        self.later = later
    }

    /// The years in addresses: `2019-2020`.
    var name: String { "\(earlier)-\(later)" }

    /// Whether one pair ends before the other, or begins before it.
    public static func < (left: YearPair, right: YearPair) -> Bool {
        (left.later, left.earlier) < (right.later, right.earlier)
    }
}
