/// The usual words of tables in English.
enum EnglishWords {
    /// The months, January first.
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// Among whom a place is reached.
    static let scopes: [String: String] = [
        "全国": "the whole country", "全省": "the whole province", "全市": "the whole city",
        "全区": "the whole district", "全县": "the whole county",
        "全国考核": "the national assessment", "全省考核": "the provincial assessment",
        "全市考核": "the city’s assessment", "全区考核": "the district’s assessment",
        "全县考核": "the county’s assessment",
    ]

    /// What a movement is counted from.
    static let bases: [String: String] = [
        "上年": "the year before", "去年": "the year before", "上一年": "the year before",
        "上年同期": "the same time of the year before", "去年同期": "the same time of the year before",
        "同比": "the same time of the year before", "环比": "the period before",
    ]

    /// States.
    static let states: [String: String] = [
        "满足": "needs are met", "及时": "in time", "及时通知": "notice is given in time",
        "体现": "shown", "完成": "completed", "全覆盖": "full coverage", "合理": "reasonable",
        "可控": "under control", "健全": "sound", "达标": "up to standard", "合格": "up to standard",
        "良好": "good", "优秀": "excellent", "正常": "normal", "规范": "in due form",
        "到位": "in place", "有效": "effective", "明显": "marked", "显著": "marked",
        "按时完成": "completed on time", "应保尽保": "all who are entitled are covered",
        "满意": "satisfied", "稳定": "stable", "安全": "safe",
    ]

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth",
    ]

    /// First place, place 12.
    static func place(_ place: Int) -> String {
        (1...ordinals.count).contains(place)
            ? ordinals[place - 1] + " place" : "place \(place)"
    }
}
