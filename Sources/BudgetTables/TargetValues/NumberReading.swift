import BudgetModel

extension TextScanner {
    /// Reads a number in digits: `771,325,800.00`, `-5`.
    ///
    /// More than 18 digits are no number, so that nothing computed from one can overflow.
    mutating func digits() -> DecimalNumber? {
        attempt { scanner in
            let isNegative = scanner.skip("-")
            if !isNegative { _ = scanner.skip("+") }
            var (value, count, scale) = (0, 0, 0)
            var isBehindPoint = false
            while let next = scanner.next {
                if let digit = digitValue(next) {
                    count += 1
                    guard count <= DecimalNumber.maximumDigitCount else { return nil }
                    value = value * 10 + digit
                    scale += isBehindPoint ? 1 : 0
                } else if next == ".", !isBehindPoint, count > 0, scanner.hasDigit(after: 1) {
                    isBehindPoint = true
                } else if next == ",", !isBehindPoint, scanner.isThousandsComma(after: count) {
                    // Steps over the comma below.
                } else {
                    break
                }
                scanner.position += 1
            }
            guard count > 0 else { return nil }
            return DecimalNumber(digits: isNegative ? -value : value, scale: scale)
        }
    }

    /// Reads a number in Chinese numerals below ten thousand: 十二, 三百六十五, 两.
    mutating func chineseNumber() -> Int? {
        attempt { scanner in
            var (total, digit) = (0, Int?.none)
            var lastPlace = 10_000
            let start = scanner.position
            while let next = scanner.next {
                if let value = numeralValue(next) {
                    guard digit == nil else { return nil }
                    digit = value == 0 ? nil : value
                } else if let place = numeralPlace(next) {
                    guard place < lastPlace else { return nil }
                    total += (digit ?? 1) * place
                    (digit, lastPlace) = (nil, place)
                } else {
                    break
                }
                scanner.position += 1
            }
            return scanner.position > start ? total + (digit ?? 0) : nil
        }
    }

    /// Reads a small whole number in digits or Chinese numerals, as in dates and ranks.
    mutating func smallNumber() -> Int? {
        if let next, digitValue(next) != nil {
            return attempt { scanner in
                guard let number = scanner.digits(), number.scale == 0 else { return nil }
                return (0...9_999).contains(number.digits) ? number.digits : nil
            }
        }
        return chineseNumber()
    }

    /// Whether any number may stand in the rest.
    var holdsNumber: Bool { rest.contains(where: mayBeNumber) }

    /// Whether a digit stands so many scalars further on.
    private func hasDigit(after distance: Int) -> Bool {
        position + distance < end && digitValue(scalars[position + distance]) != nil
    }

    /// Whether the comma here groups digits: one to three before the first, just three behind each.
    private func isThousandsComma(after count: Int) -> Bool {
        guard count > 0, hasDigit(after: 1), hasDigit(after: 2), hasDigit(after: 3) else {
            return false
        }
        guard !hasDigit(after: 4) else { return false }
        let hasEarlierComma = position >= 4 && scalars[position - 4] == "," && count > 3
        return count <= 3 || hasEarlierComma
    }
}

/// Whether a scalar may be part of a number, in digits or in words.
func mayBeNumber(_ scalar: Unicode.Scalar) -> Bool {
    digitValue(scalar) != nil || numeralValue(scalar) != nil || numeralPlace(scalar) != nil
}

/// The value of a digit; `nil` for anything else.
func digitValue(_ scalar: Unicode.Scalar) -> Int? {
    ("0"..."9").contains(scalar) ? Int(scalar.value) - 0x30 : nil
}

/// The value of a Chinese numeral below ten.
func numeralValue(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零", "〇": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
}

/// What a Chinese numeral for a place is worth.
func numeralPlace(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1_000
    default: nil
    }
}
