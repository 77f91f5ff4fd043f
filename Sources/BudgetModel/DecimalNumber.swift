/// An exact decimal number as written: `digits` divided by ten to the power of `scale`.
public struct DecimalNumber: Sendable {
    /// All digits, as an integer.
    public var digits: Int
    /// How many of them stand behind the point.
    public var scale: Int

    /// A number of so many digits behind the point.
    public init(digits: Int, scale: Int = 0) {
        self.digits = digits
        self.scale = scale
    }
}

extension DecimalNumber: Hashable {
    /// Equal in value: `100.00` is `100`.
    public static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
        left.reduced.digits == right.reduced.digits && left.reduced.scale == right.reduced.scale
    }

    /// Feeds the value, not the way it is written.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(reduced.digits)
        hasher.combine(reduced.scale)
    }

    /// The same value without zeros at the end behind the point.
    private var reduced: (digits: Int, scale: Int) {
        var (digits, scale) = (digits, scale)
        while scale > 0, digits.isMultiple(of: 10) {
            digits /= 10
            scale -= 1
        }
        return (digits, scale)
    }
}
