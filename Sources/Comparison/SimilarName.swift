/// A name without what often changes from year to year although the project is the same: brackets, quotes,
/// dashes, blanks, points, the width of letters, and the year.
///
/// A mark between two digits stays: `1.5万亩` and `15万亩`, `2-3岁` and `23岁` are two projects.
/// What stands in brackets stays: `改造（东片）` and `改造（西片）` are two projects. `nil` where fewer than two
/// characters are left, which would prove nothing.
///
/// | name | what is left |
/// |---|---|
/// | `适老化改造项目（2019年）`, `2021年度适老化改造项目` | `适老化改造项目` |
/// | `村（社区）补助 — Ａ类` | `村社区补助a类` |
/// | `2020` | none |
func similarName(_ name: String) -> String? {
    let named = withoutMarks(name.unicodeScalars.map(\.narrow))
    // The marks that stood beside a year no longer part two digits.
    let left = withoutMarks(withoutYears(named))
    guard left.count > 1 else { return nil }
    return String(String.UnicodeScalarView(left)).lowercased()
}

/// Leaves out marks, except that of several between two digits one stays, all dashes alike.
private func withoutMarks(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var left: [Unicode.Scalar] = []
    var mark: Unicode.Scalar?
    for scalar in name {
        guard !dropped.contains(scalar) else {
            if !scalar.properties.isWhitespace { mark = scalar.properties.isDash ? "-" : scalar }
            continue
        }
        if let mark, scalar.isDigit, left.last?.isDigit == true { left.append(mark) }
        mark = nil
        left.append(scalar)
    }
    return left
}

/// What tells no two names apart.
private let dropped = Set(
    """
    ()[]{}<>《》〈〉「」『』【】〔〕〖〗"'“”‘’-‐‑‒–—―−~〜_、,。.;:·・•/|!?\u{9}\u{20}\u{A0}\u{3000}
    """.unicodeScalars
)

/// Leaves out numbers from 1900 to 2099 that stand alone, with 年 or 年度 behind them.
private func withoutYears(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var left: [Unicode.Scalar] = []
    var rest = name[...]
    while let first = rest.first {
        let digits = rest.prefix(while: \.isDigit)
        if digits.count == 4,
            digits.starts(with: "19".unicodeScalars) || digits.starts(with: "20".unicodeScalars)
        {
            rest = rest.dropFirst(4)
            for word in ["年度", "年"] where rest.starts(with: word.unicodeScalars) {
                rest = rest.dropFirst(word.unicodeScalars.count)
            }
        } else {
            left += digits.isEmpty ? [first][...] : digits
            rest = rest.dropFirst(max(digits.count, 1))
        }
    }
    return left
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

    /// The letter, digit or sign in the width of ASCII, where it has that width too.
    fileprivate var narrow: Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(value) else { return self }
        return Unicode.Scalar(value - 0xFEE0) ?? self
    }
}
