/// A part of a whole on a scale from 0 to `scale`, rounded half up.
///
/// Exact for all sums: the product has twice the width of an integer. A part outside of its whole
/// counts as none or all of it; a whole of nothing has no parts.
func share(of part: Int, in whole: Int, scale: Int) -> Int? {
    guard whole > 0 else { return nil }
    let part = min(max(part, 0), whole)
    let product = part.multipliedFullWidth(by: scale)
    let (quotient, remainder) = whole.dividingFullWidth(product)
    return quotient + (remainder >= whole - remainder ? 1 : 0)
}

/// A share in percent with one digit behind the point: `66.7%`.
///
/// What is not all or nothing never reads as such: `<0.1%`, `>99.9%`.
func percentText(of part: Int, in whole: Int) -> String? {
    guard let tenths = share(of: part, in: whole, scale: 1_000) else { return nil }
    if tenths == 0, part > 0 { return "<0.1%" }
    if tenths == 1_000, part < whole { return ">99.9%" }
    return "\(tenths / 10).\(tenths % 10)%"
}
