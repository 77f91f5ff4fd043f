/// An exact decimal number as written: `digits` divided by ten to the power of `scale`.
public struct DecimalNumber: Sendable {
    /// The most digits a number may have, so that no comparison can overflow.
    public static let maximumDigitCount = 18

    /// All digits, as an integer; negative for a number below zero.
    public let digits: Int
    /// How many of them stand behind the point, 0 to 18.
    public var scale: Int { Int(decimals) }
    private let decimals: UInt8

    /// A number with so many digits behind the point.
    public init(digits: Int, scale: Int = 0) {
        precondition((0...Self.maximumDigitCount).contains(scale), "scale is 0 to 18")
        self.digits = digits
        decimals = UInt8(scale)
    }

    /// The number as an integer; `nil` where anything but zeros stands behind the point.
    public var integer: Int? {
        reduced.scale == 0 ? reduced.digits : nil
    }

    /// The number times ten to a power, as for 5 万元 in yuan; `nil` where it has too many digits.
    public func times(tenToThe power: Int) -> DecimalNumber? {
        var (digits, scale) = (digits, scale)
        for _ in 0..<power {
            if scale > 0 {
                scale -= 1
            } else {
                let (product, isTooLarge) = digits.multipliedReportingOverflow(by: 10)
                guard !isTooLarge else { return nil }
                digits = product
            }
        }
        return DecimalNumber(digits: digits, scale: scale)
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

    /// What stands before the point, and what stands behind it in units of ten to the power of -18.
    private var halves: (whole: Int, fraction: Int) {
        let divisor = powerOfTen(scale)
        let unit = powerOfTen(Self.maximumDigitCount - scale)
        return (digits / divisor, digits % divisor * unit)
    }
}

extension DecimalNumber: Hashable {
    /// Equal in value: `100.00` is `100`.
    public static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
        left.reduced == right.reduced
    }

    /// Feeds the value, not the way it is written.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(reduced.digits)
        hasher.combine(reduced.scale)
    }
}

extension DecimalNumber: Comparable {
    /// Orders by value.
    public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
        left.halves < right.halves
    }
}

extension DecimalNumber: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) {
        self.init(digits: value)
    }
}

extension DecimalNumber: CustomStringConvertible {
    /// The digits as given, zeros at the end included: `100.00`.
    public var description: String {
        guard scale > 0 else { return String(digits) }
        let figures = String(digits.magnitude)
        let padded = String(repeating: "0", count: max(0, scale + 1 - figures.utf8.count)) + figures
        return (digits < 0 ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
    }
}

/// Ten to the power of an exponent from 0 to 18.
private func powerOfTen(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
}
