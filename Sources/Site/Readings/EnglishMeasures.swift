import BudgetModel

/// Units of measure in English; unknown ones stay in Chinese.
enum EnglishMeasures {
    /// One and many of what the usual units count; 个 counts anything and has no word.
    private static let words: [String: (one: String, many: String)] = [
        "": ("", ""), "个": ("", ""), "天": ("day", "days"), "日": ("day", "days"),
        "人": ("person", "people"),
        "名": ("person", "people"), "位": ("person", "people"), "次": ("time", "times"),
        "人次": ("person-time", "person-times"), "场": ("event", "events"),
        "场次": ("event", "events"), "篇": ("article", "articles"), "批": ("batch", "batches"),
        "份": ("copy", "copies"), "项": ("item", "items"), "户": ("household", "households"),
        "村": ("village", "villages"), "个村": ("village", "villages"), "套": ("set", "sets"),
        "册": ("volume", "volumes"), "小时": ("hour", "hours"), "个小时": ("hour", "hours"),
        "分钟": ("minute", "minutes"), "周": ("week", "weeks"), "个月": ("month", "months"),
        "年": ("year", "years"), "工作日": ("working day", "working days"),
        "个工作日": ("working day", "working days"), "元": ("yuan", "yuan"), "米": ("metre", "metres"),
        "公里": ("kilometre", "kilometres"), "平方米": ("square metre", "square metres"),
        "平方公里": ("square kilometre", "square kilometres"), "亩": ("mu", "mu"),
        "公顷": ("hectare", "hectares"), "吨": ("tonne", "tonnes"), "分": ("point", "points"),
        "个百分点": ("percentage point", "percentage points"), "倍": ("time", "times"),
        "标箱": ("standard container", "standard containers"), "课时": ("lesson", "lessons"),
        "个项目": ("project", "projects"), "项目": ("project", "projects"),
        "所": ("institution", "institutions"), "家": ("organisation", "organisations"),
    ]

    /// What the units behind "per" are called.
    private static let each: [String: String] = [
        "人": "person", "名": "person", "天": "day", "日": "day", "周": "week", "月": "month",
        "旬": "ten days", "季度": "quarter", "年": "year", "半年": "half-year", "学期": "term",
        "学年": "school year", "次": "time", "小时": "hour", "亩": "mu", "户": "household",
        "村": "village", "平方米": "square metre", "公里": "kilometre", "标箱": "standard container",
        "两年": "two years", "两个月": "two months", "两周": "two weeks", "人次": "person-time",
        "期": "session", "场": "event", "项": "item", "吨": "tonne",
    ]

    /// 3,035 people; 200,000 yuan for 20万元; 2 期 where the unit is unknown.
    static func phrase(for number: DecimalNumber, of measure: String?) -> Reading {
        guard let measure else { return "\(grouped(number))" }
        if measure == "%" { return "\(grouped(number))%" }
        if measure == "次", number == 1 { return "once" }
        if measure == "次", number == 2 { return "twice" }
        if let word = words[measure] { return known(number, word) }
        if let (larger, word) = multiplied(number, of: measure) { return known(larger, word) }
        return "\(grouped(number)) \(verbatim: measure)"
    }

    /// " per week"; " each" for 个.
    static func phraseForEach(_ measure: String) -> Reading {
        if measure == "个" { return " each" }
        return each[measure].map { " per \($0)" } ?? " per \(verbatim: measure)"
    }

    private static func known(
        _ number: DecimalNumber,
        _ word: (one: String, many: String)
    ) -> Reading {
        let unit = number == 1 ? word.one : word.many
        return unit.isEmpty ? "\(grouped(number))" : "\(grouped(number)) \(unit)"
    }

    /// The number in ones where the unit counts tens of thousands or hundreds of millions: 万元, 亿元.
    private static func multiplied(
        _ number: DecimalNumber,
        of measure: String
    ) -> (DecimalNumber, (one: String, many: String))? {
        let power = measure.hasPrefix("万") ? 4 : measure.hasPrefix("亿") ? 8 : 0
        guard power > 0, let word = words[String(measure.dropFirst())],
            let larger = number.times(tenToThe: power)
        else { return nil }
        return (larger, word)
    }

    /// The number with a comma between each three digits before the point.
    private static func grouped(_ number: DecimalNumber) -> String {
        let text = number.description
        guard text.utf8.count > 3 else { return text }
        let parts = text.split(separator: ".", maxSplits: 1)
        let digits = parts[0].drop { $0 == "-" }
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
            grouped.append(digit)
        }
        return (text.hasPrefix("-") ? "-" : "") + grouped + (parts.count > 1 ? "." + parts[1] : "")
    }
}
