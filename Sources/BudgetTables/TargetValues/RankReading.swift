import BudgetModel

extension TextScanner {
    /// Reads a place among others: `保持全市前二`, `全市考核力争第一`, `ESI全球前1%`, `保持全市领先`.
    ///
    /// 前二 is the second place or better, 第一 the place itself, 领先 names none.
    mutating func rank() -> Rank? {
        guard let (place, start) = trailingPlace() else { return nil }
        var rank = Rank(place: place)
        let words = position..<start
        var scopeStart = position
        var scopeEnd = start
        while let found = RankWords.verbs.start(of: scalars[scopeStart..<scopeEnd]) {
            rank.isAim = rank.isAim || found.meaning
            scopeStart += found.length
        }
        while let found = RankWords.verbs.end(of: scalars[scopeStart..<scopeEnd]) {
            rank.isAim = rank.isAim || found.meaning
            scopeEnd -= found.length
        }
        guard words.count <= 24, !scalars[scopeStart..<scopeEnd].contains(where: isSentenceMark)
        else { return nil }
        let scope = text(from: scopeStart, to: scopeEnd)
        rank.scope = scope.isEmpty ? nil : scope
        position = end
        return rank
    }

    /// The place that the text ends with, and where its words start.
    private func trailingPlace() -> (Rank.Place?, start: Int)? {
        if let found = RankWords.ahead.end(of: rest) { return (nil, end - found.length) }
        // A place in digits or numerals is short: no need to look further back.
        for start in rest.suffix(10).indices.reversed()
        where scalars[start] == "前" || scalars[start] == "第" {
            var scanner = self
            scanner.position = start
            return scanner.attemptWhole { $0.place() }.map { ($0, start) }
        }
        return nil
    }

    /// Reads `前二名`, `第1`, `前1%`.
    private mutating func place() -> Rank.Place? {
        let isAmong = skip("前")
        guard isAmong || skip("第") else { return nil }
        let start = position
        if isAmong, let percent = digits(), skip("%") { return .best(percent: percent) }
        position = start
        guard let number = smallNumber(), number > 0 else { return nil }
        skipAny(of: RankWords.places)
        skipAny(of: RankWords.within)
        return isAmong ? .among(number) : .exactly(number)
    }
}

/// Whether a mark parts sentences or clauses, which no scope has.
private func isSentenceMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "，" || scalar == "," || scalar == ";" || scalar == "。"
}

/// The words of ranks.
private enum RankWords {
    /// What is done about the place; true where it is only aimed at.
    static let verbs: WordList<Bool> = [
        "力争": true, "争取": true, "争创": true, "争": true, "努力": true, "冲刺": true,
        "保持": false, "保持在": false, "确保": false, "保": false, "维持": false, "稳居": false,
        "位居": false, "位列": false, "名列": false, "排名": false, "列": false, "进入": false,
        "达到": false, "处于": false, "居": false, "在": false, "为": false, "的": false,
    ]
    static let places: WordList<Void> = ["名", "位", "强", "等", "列", "名次", "位次"]
    static let within: WordList<Void> = ["以内", "之内", "行列", "内"]
    static let ahead: WordList<Void> = [
        "领先", "领先水平", "领先地位", "前列", "前茅", "上游", "上游水平", "先进行列", "先进水平",
        "首位",
    ]
}
