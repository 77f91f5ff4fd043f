import BudgetModel

/// A comparison in the running text of a description: `大于30个`, `不少于指标数`.
struct ComparisonMention {
    /// The comparison.
    var comparison: Comparison
    /// The number it compares with; `nil` where it compares with something named.
    var quantity: Quantity?
    /// Whether it compares with the indicator's own target: 不少于指标数.
    var isAboutTarget = false
    /// Whether it compares with the same time of another year: 小于2019年同期.
    var isAboutEarlierYear = false
    /// The words, as printed, once it is the one looked for.
    var printed = ""

    /// Whether it compares with the number of a value, in the same unit where both name one.
    func hasNumber(of value: Quantity) -> Bool {
        guard let quantity, quantity.number == value.number else { return false }
        return quantity.measure == nil || value.measure == nil || quantity.measure == value.measure
    }
}

/// The first comparison in a description that is such; 不大于 is one word and not a 大于.
func firstComparison(
    in explanation: SearchedText,
    where isSuch: (ComparisonMention) -> Bool
) -> ComparisonMention? {
    guard explanation.mayCompare(where: { _ in true }) else { return nil }
    var scanner = explanation.scanner
    // Nearly every description has digits, and nearly none compares behind them.
    let comparesBehind = TargetWords.comparisonsBehind.isContained(in: scanner.rest)
    let (words, signs) = (TargetWords.comparisons, TargetWords.signs)
    while let next = scanner.next {
        let start = scanner.position
        let mayBegin =
            words.mayStart(with: next) || signs.mayStart(with: next)
            || comparesBehind && (digitValue(next) != nil || numeralValue(next) != nil)
        guard mayBegin, var mention = scanner.attempt({ $0.mention() }) else {
            scanner.position += 1
            continue
        }
        guard isSuch(mention) else { continue }
        mention.printed = scanner.text(from: start, to: scanner.position)
        return mention
    }
    return nil
}

extension SearchedText {
    /// Whether the text may hold such a comparison; `false` is sure.
    func mayCompare(where isSuch: (Comparison) -> Bool) -> Bool {
        mayHold(TargetWords.comparisons, meaning: isSuch)
            || mayHold(TargetWords.signs, meaning: { isSuch($0.comparison) })
            || mayHold(TargetWords.comparisonsBehind, meaning: isSuch)
    }
}

extension TextScanner {
    /// Reads a comparison and what it compares with, or a number with its comparison behind it.
    fileprivate mutating func mention() -> ComparisonMention? {
        if let word = skip(TargetWords.comparisons) { return mention(word) }
        if let sign = skip(TargetWords.signs) { return mention(sign.comparison) }
        guard let next, digitValue(next) != nil || numeralValue(next) != nil,
            let read = quantity(), let comparison = read.quantity.comparison
        else { return nil }
        return ComparisonMention(comparison: comparison, quantity: read.quantity)
    }

    /// Reads what a comparison compares with.
    private mutating func mention(_ comparison: Comparison) -> ComparisonMention {
        var mention = ComparisonMention(comparison: comparison)
        if skipAny(of: MentionWords.ownTarget) {
            mention.isAboutTarget = true
        } else if skipEarlierYear() {
            mention.isAboutEarlierYear = true
        } else {
            mention.quantity = quantity()?.quantity
        }
        return mention
    }

    /// Steps over the naming of an earlier year: 2019年同期, 上年, 去年同期.
    private mutating func skipEarlierYear() -> Bool {
        attempt { scanner in
            if let year = scanner.smallNumber() {
                guard (1990...2100).contains(year), scanner.skip("年") else { return nil }
                return scanner.skipAny(of: MentionWords.samePeriod) ? true : nil
            }
            guard scanner.skipAny(of: MentionWords.earlierYear) else { return nil }
            scanner.skipAny(of: MentionWords.samePeriod)
            return true
        } ?? false
    }
}

/// What descriptions compare with.
private enum MentionWords {
    static let ownTarget: WordList<Void> = ["指标数", "指标值", "目标数", "目标值"]
    static let earlierYear: WordList<Void> = ["上年", "去年", "上一年", "往年"]
    static let samePeriod: WordList<Void> = ["同期", "度同期"]
}
