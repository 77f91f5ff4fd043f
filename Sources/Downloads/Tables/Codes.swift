/// The words of the columns that hold few.
enum Codes {
    static let comparisons: [Column.Code] = [
        .init("at_least", "不少于", "the number or more"),
        .init("at_most", "不超过、不晚于", "the number or less; no later"),
        .init("more_than", "大于", "more than the number"),
        .init("less_than", "小于", "less than the number"),
        .init("equal", "等于", "just the number"),
    ]

    static let tendencies: [Column.Code] = [
        .init("up", "提高、增加", "up"),
        .init("down", "降低、减少", "down"),
        .init("steady", "保持不变", "not at all"),
    ]

    static let partsOfTime: [Column.Code] = [
        .init("beginning_of_year", "年初", "the beginning of the year"),
        .init("middle_of_year", "年中", "the middle of the year"),
        .init("end_of_year", "年底", "the end of the year"),
        .init("whole_year", "全年", "the whole year"),
        .init("first_half", "上半年", "the first half of the year"),
        .init("second_half", "下半年", "the second half of the year"),
        .init("first_quarter", "一季度", "the first quarter"),
        .init("second_quarter", "二季度", "the second quarter"),
        .init("third_quarter", "三季度", "the third quarter"),
        .init("fourth_quarter", "四季度", "the fourth quarter"),
        .init("beginning_of_month", "月初、上旬", "the beginning of the month"),
        .init("middle_of_month", "月中、中旬", "the middle of the month"),
        .init("end_of_month", "月底、下旬", "the end of the month"),
    ]

    static let targetClasses: [Column.Code] = [
        .init("compared_percentage", "带比较的百分比，如 ≥90%", "a comparison and a percentage"),
        .init("compared_measure", "带比较和单位的数字，如 ≥154天", "a comparison, a number, its unit"),
        .init("compared_number", "带比较、没有单位的数字，如 ≥30", "a comparison and a number"),
        .init("rate", "频率或比率，如 ≥3次/周", "a number for each period or thing"),
        .init("named_bound", "与只写名称的界限比较，如 ≤符合条件人员", "a limit that is only named"),
        .init("spelled_comparison", "用文字比较，如 3场以上", "a comparison in words"),
        .init("measure", "带单位的数字，如 4次", "a number with its unit"),
        .init("percentage", "百分比，如 100%", "a percentage"),
        .init("number", "单独的数字，如 0", "a number alone"),
        .init("approximation", "约数，如 10%左右", "a number that is about right"),
        .init("unit_price", "单价，如 400元/人/天", "money for each of something"),
        .init("alternatives", "几个数字，如 40%/50%", "several numbers, their relation not told"),
        .init("parts", "分项数字，如 嘉奖1500、三等功3000元", "several numbers with labels"),
        .init("multiple", "倍数或增减，如 比上年增长5%", "a multiple of a base or a movement from it"),
        .init("range", "范围，如 45%-60%", "from one number to another"),
        .init("deadline", "期限，如 每年12月初", "by when"),
        .init("schedule", "频次，如 每季度一次", "how often"),
        .init("rank", "名次，如 保持全市前二", "a place among others"),
        .init("reference", "另见他处，如 根据考核文件", "something written elsewhere"),
        .init("quantity_name", "只有名称，如 财政收入总数", "the name of a quantity without a value"),
        .init("state", "状态，如 及时", "a state"),
        .init("tendency", "没有数字的变化，如 有所提升", "a movement without a number"),
        .init("free_text", "其他文字", "other words"),
        .init("placeholder", "没有填写：空白、*、无", "nothing where a value should be"),
    ]
}
