import BudgetModel

/// The Chinese words that target values are made of.
enum TargetWords {
    /// A comparison, and whether the text leaves it to custom.
    typealias ReadComparison = (comparison: Comparison, isAssumed: Bool)

    /// Signs that compare.
    ///
    /// `》` and `《` are wrong glyphs that stand in published tables where ≥ and ≤ are meant.
    static let signs: WordList<ReadComparison> = [
        "≥": (.atLeast, false), ">=": (.atLeast, false), "=>": (.atLeast, false),
        "≥=": (.atLeast, false), "》": (.atLeast, true),
        "≤": (.atMost, false), "<=": (.atMost, false), "=<": (.atMost, false),
        "≤=": (.atMost, false), "《": (.atMost, true),
        ">": (.moreThan, false), "<": (.lessThan, false), "=": (.equal, false),
    ]

    /// Words before a number that compare, here or in a description.
    static let comparisons: WordList<Comparison> = [
        "不少于": .atLeast, "不低于": .atLeast, "不小于": .atLeast, "大于等于": .atLeast,
        "大于或等于": .atLeast, "至少": .atLeast, "最少": .atLeast, "最低": .atLeast,
        "不超过": .atMost, "不超": .atMost, "不多于": .atMost, "不高于": .atMost, "不大于": .atMost,
        "小于等于": .atMost, "小于或等于": .atMost, "至多": .atMost, "最多": .atMost, "最高": .atMost,
        "大于": .moreThan, "多于": .moreThan, "高于": .moreThan, "超过": .moreThan, "超": .moreThan,
        "小于": .lessThan, "少于": .lessThan, "低于": .lessThan, "不足": .lessThan, "不到": .lessThan,
        "等于": .equal,
    ]

    /// Comparisons in words that may stand before a name: `超` and `至少` need a number to be sure of.
    static let boundComparisons: WordList<Comparison> = [
        "不少于": .atLeast, "不低于": .atLeast, "不小于": .atLeast, "不超过": .atMost,
        "不多于": .atMost, "不高于": .atMost, "不大于": .atMost, "大于": .moreThan, "多于": .moreThan,
        "高于": .moreThan, "小于": .lessThan, "少于": .lessThan, "低于": .lessThan,
    ]

    /// "Reach": a floor, though the words leave open whether more would do.
    static let reaching: WordList<Void> = ["达到", "达"]

    /// Words before a number that say how firm the promise is and not how to compare.
    static let intents: WordList<Void> = [
        "力争", "争取", "确保", "保证", "保持在", "保持", "稳定在", "控制在", "为",
        "完成",
    ]

    /// Whether a word that may stand before a number may start with a scalar.
    static func mayStandBeforeNumber(_ scalar: Unicode.Scalar) -> Bool {
        signs.mayStart(with: scalar) || comparisons.mayStart(with: scalar)
            || intents.mayStart(with: scalar) || reaching.mayStart(with: scalar)
            || approximationsBefore.mayStart(with: scalar)
    }

    /// Words behind a number.
    ///
    /// 以上, 以下 and 以内 include the number, as article 1259 of the Civil Code says.
    static let comparisonsBehind: WordList<Comparison> = [
        "以上": .atLeast, "及以上": .atLeast, "或以上": .atLeast,
        "(含)以上": .atLeast, "(含)以下": .atMost, "以下": .atMost, "及以下": .atMost, "以内": .atMost,
        "之内": .atMost, "内": .atMost,
    ]

    /// Words before a number that is only about right.
    static let approximationsBefore: WordList<Void> = ["大约", "约", "大概", "近", "≈"]

    /// Words behind a number that is only about right.
    static let approximationsBehind: WordList<Void> = ["左右", "上下"]

    /// What may follow a share without changing it: `100%覆盖`.
    static let accomplishments: WordList<Void> = [
        "覆盖", "完成", "达标", "到位", "合格", "落实", "下达", "发放", "拨付", "执行",
    ]

    /// What may follow a time without changing it: `12月底前全部完成`.
    static let completions: WordList<Void> = [
        "完成", "全部完成", "全面完成", "基本完成", "完工", "竣工", "到位", "全部到位", "下达",
        "发放", "拨付", "验收", "发放到位", "拨付到位",
    ]

    /// Counters that may follow a number in Chinese numerals (一次); others would be parts of words.
    static let counters: WordList<Void> = [
        "次", "个", "场", "期", "批", "人", "名", "位", "篇", "天", "项", "家", "件", "份", "套", "台",
        "辆", "户", "村", "条", "处", "所", "座", "轮", "届", "年", "月", "周", "季度", "倍", "元",
        "万元", "亿元", "成", "本", "册", "门", "只", "支", "亩", "公里", "小时", "起",
    ]

    /// Units in Latin letters; other letters behind a number belong to a name (`5A景区`).
    static let letterMeasures: WordList<Void> = [
        "kg", "g", "mg", "t", "km", "m", "cm", "mm", "km2", "m2", "m3", "km²", "m²", "m³", "L",
        "ml",
        "mL", "℃", "°C", "°", "㎡", "GB", "MB", "TB", "kW", "kWh", "MW", "h", "min", "s", "db", "dB",
        "‰", "μg", "ug", "Mbps",
    ]

    /// The percent sign in words, behind a number.
    static let percents: WordList<Void> = ["百分比"]

    /// The percent sign in words, before a number.
    static let percentOf: WordList<Void> = ["百分之"]

    /// One hundred per cent in words.
    static let allOfIt: WordList<Void> = ["百分百", "百分之百"]

    /// What a range is written with; the digits on both sides tell it from a minus sign.
    static let dashes: WordList<Void> = ["-", "--", "~", "~~", "至", "到"]

    /// What parts values that hold together.
    static let separators: WordList<Void> = ["、", "，", ",", ";", "和", "及"]

    /// What joins two limits that hold together.
    static let conjunctions: WordList<Void> = ["且", "并且", "，", ",", "、", ";"]

    /// What parts values that stand for each other.
    static let choices: WordList<Void> = ["/", "或", "或者"]

    /// Periods behind 每.
    static let periods: WordList<String> = [
        "年": "年", "年度": "年", "半年": "半年", "学年": "学年", "学期": "学期", "季度": "季度",
        "季": "季度", "个月": "月", "月": "月", "月份": "月", "旬": "旬", "周": "周", "星期": "周",
        "天": "天", "日": "日", "两年": "两年", "两月": "两个月", "两个月": "两个月", "两周": "两周",
    ]

    /// What needs no number to say that nothing happens yet.
    static let emptyMarks: WordList<Void> = [
        "待填写", "待填", "待定", "待补充", "未填", "不适用", "略", "空", "N/A", "n/a", "NA", "null",
    ]

    /// The ways to write "none".
    static let nones: WordList<Void> = ["无", "暂无", "没有", "无指标", "无目标"]
}
