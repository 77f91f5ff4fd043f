import BudgetModel

/// The readings in Chinese, which need not tell the table's words from their own.
enum ChineseReading {
    /// What a target value says; `nil` where its own words say it best.
    static func reading(of target: TargetValue) -> Reading? {
        switch target.statement {
        case .quantity(let quantity):
            target.isPlainNumber ? nil : reading(of: quantity, in: target)
        case .bound(let comparison, let name):
            "\(word(for: comparison))“\(name)”，没有写明具体数目"
        case .range(let low, let high): "\(phrase(for: low)) 到 \(phrase(for: high))"
        case .alternatives(let quantities):
            "\(quantities.map(phrase).joined(by: " 或 "))，没有写明各适用于什么情形"
        case .parts(let parts): reading(of: parts, isAssumed: target.confidence == .assumed)
        case .multiple, .change: nil
        case .deadline(let deadline): reading(of: deadline)
        case .deadlines(let deadlines): deadlines.map(reading).joined(by: "；")
        case .schedule(let schedule): reading(of: schedule)
        case .rank(let rank): reading(of: rank)
        case .tendency(let tendency): reading(of: tendency)
        case .reference: "写在其他文件或结果里，这里没有写明数值"
        case .quantityName: "只写明看什么，没有写明要达到多少"
        case .state, .freeText: "文字目标，没有可衡量的数值"
        case .placeholder(let placeholder): reading(of: placeholder)
        }
    }

    /// A single number, and what its reading rests on.
    private static func reading(of quantity: Quantity, in target: TargetValue) -> Reading {
        let phrase = phrase(for: quantity)
        let unit = quantity.measure == nil && quantity.number != 0 ? "，没有写明单位" : ""
        switch (target.confidence, target.evidence) {
        case (.assumed, .explanation): return "按描述推断为\(phrase)\(unit)"
        case (.assumed, _):
            let blank = phrase.text.unicodeScalars.last?.isASCII == true ? " " : ""
            return "按\(phrase)\(blank)理解，原文没有写明\(unit)"
        case (.read, .explanation): return "\(phrase)，依据是描述\(unit)"
        case (.read, .indicatorName): return "\(phrase)，单位取自指标名称"
        case (.read, .value), (.read, .columns): return unit.isEmpty ? phrase : "\(phrase)\(unit)"
        }
    }

    /// 每周至少 3 次.
    static func phrase(for quantity: Quantity) -> Reading {
        // Written piece by piece into one text: most indicators of every page have such a phrase.
        var text = ""
        for measure in quantity.per {
            text += "每"
            text += measure
        }
        // 大约 says all that 正好 could say of such a number.
        if let comparison = quantity.comparison, !(comparison == .equal && quantity.isApproximate) {
            text += word(for: comparison)
        }
        if quantity.isApproximate { text += "大约" }
        if !text.isEmpty { text += " " }
        text += quantity.number.description
        if let measure = quantity.measure {
            if measure != "%" { text += " " }
            text += measure
        }
        return Reading(stringLiteral: text)
    }

    private static func word(for comparison: Comparison) -> String {
        switch comparison {
        case .atLeast: "至少"
        case .atMost: "不超过"
        case .moreThan: "超过"
        case .lessThan: "不到"
        case .equal: "正好"
        }
    }

    /// Labelled numbers, with a word about a unit that only the last one has.
    private static func reading(of parts: [LabelledQuantity], isAssumed: Bool) -> Reading {
        let phrases: [Reading] = parts.map { part in
            let blank = part.label.isEmpty ? "" : " "
            let first = phrase(for: part.quantity)
            guard let high = part.high else { return "\(part.label)\(blank)\(first)" }
            return "\(part.label)\(blank)\(first) 到 \(phrase(for: high))"
        }
        return "\(phrases.joined(by: "，"))\(isAssumed ? "，单位按共用理解" : "")"
    }

    private static func reading(of rank: Rank) -> Reading {
        let scope = rank.scope ?? ""
        switch rank.place {
        case nil:
            return rank.isAim
                ? "力争\(scope)领先，没有写明名次" : "\(scope)领先，没有写明名次"
        case .exactly(let place)?: return "\(rank.isAim ? "力争" : "")\(scope)第 \(String(place)) 名"
        case .among(let place)?:
            return "\(rank.isAim ? "力争" : "")\(scope)第 \(String(place)) 名或更好"
        case .best(let percent)?:
            return "\(rank.isAim ? "力争" : "")\(scope)最好的 \(percent.description)% 以内"
        }
    }

    private static func reading(of tendency: Tendency) -> Reading {
        switch tendency {
        case .up: "方向向上，没有写明幅度"
        case .down: "方向向下，没有写明幅度"
        case .steady: "保持不变"
        }
    }

    private static func reading(of placeholder: Placeholder) -> Reading? {
        switch placeholder {
        case .blank: nil
        case .mark: "没有填写目标，只有占位的符号"
        case .none: "没有写明是没有目标，还是目标为零"
        }
    }
}
