import Testing

@testable import Comparison

@Suite("A name that is nearly the same")
struct SimilarNameTests {
    @Test(
        "differs in brackets, dashes, blanks, width and year only",
        arguments: [
            ("适老化改造项目（2019年）", "2021年度适老化改造项目"), ("村（社区）补助", "村(社区) 补助"),
            ("“一网通办”系统—运维", "一网通办系统运维"), ("Ａ类补助", "a类补助"), ("示例、补助", "示例补助"),
            ("2—3岁托育", "2-3岁托育"), ("2019-2020年度改造", "2020-2021年改造"),
        ]
    )
    func accepts(one: String, other: String) {
        #expect(similarName(one) == similarName(other))
        #expect(similarName(one) != nil)
    }

    @Test(
        "does not differ in words, other numbers or what brackets hold",
        arguments: [
            ("管网改造（东片）", "管网改造（西片）"), ("管网改造", "管网改造（东片）"), ("平台一期", "平台二期"),
            ("1000人补助", "2000人补助"), ("12019项目", "12020项目"), ("培训经费", "培训费"),
            ("改造1.5万亩", "改造15万亩"), ("2-3岁托育", "23岁托育"), ("3、5号线", "35号线"),
        ]
    )
    func rejects(one: String, other: String) {
        #expect(similarName(one) != similarName(other))
    }

    @Test("needs two characters beside the year", arguments: ["", "2020年", "（2020年度）甲", "—"])
    func needsText(name: String) {
        #expect(similarName(name) == nil)
    }
}
