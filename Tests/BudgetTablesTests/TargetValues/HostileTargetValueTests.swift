import BudgetModel
import Testing

@Suite("A hostile target value")
struct HostileTargetValueTests {
    @Test("of any shape is read without a crash and kept as printed")
    func isKept() {
        var random = SplitMix(state: 20_200)
        let pieces = realRows.map(\.value) + Self.awkward
        for _ in 0..<5_000 {
            let text = mutation(of: pieces, using: &random)
            let explanation = mutation(of: pieces, using: &random)
            let target = reading(of: text, indicatorName: explanation, explanation: explanation)
            #expect(target.printed.text.unicodeScalars.elementsEqual(text.unicodeScalars))
            if case .range(let low, let high) = target.statement {
                #expect(low.number < high.number)
            }
        }
    }

    @Test(
        "of great length is free text",
        arguments: ["9", "≥", "一", "每", "（", "\"", " ≥9", "9/", "、9", "名9个、", "每年12月"]
    )
    func isFreeText(piece: String) {
        let text = "甲" + String(repeating: piece, count: 100_000)
        #expect(reading(of: text).statement == .freeText)
    }

    /// Beginnings, ends and numbers that break careless readers.
    static let awkward = [
        "", "\0", "\u{FEFF}", "9223372036854775807", "-9223372036854775808", "0.000000000000000001",
        "百分之", "十百千", "(", ")", "()", "每", "前", "第", "/", "//", "≥≥", "比", "倍", "的1倍", "月-月",
        "12月-1月", "\u{301}", "👨‍👩‍👧", "\r\n", "99,999,999,999", "1,,2", "..", "%%", "𠮷", "\u{10FFFF}",
    ]

    /// Up to four pieces glued together, with some scalars dropped, doubled or replaced.
    private func mutation(of pieces: [String], using random: inout SplitMix) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0...Int.random(in: 0..<4, using: &random) {
            for scalar in pieces.randomElement(using: &random)?.unicodeScalars ?? "".unicodeScalars
            {
                switch Int.random(in: 0..<20, using: &random) {
                case 0: continue
                case 1: scalars.append(contentsOf: [scalar, scalar])
                case 2: scalars.append(Unicode.Scalar(UInt8.random(in: 0...127, using: &random)))
                default: scalars.append(scalar)
                }
            }
        }
        return String(scalars)
    }
}

/// A small generator with a fixed seed, so that a failure comes back.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
