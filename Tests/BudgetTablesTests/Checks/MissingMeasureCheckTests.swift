import Testing

@Suite("A number without a unit")
struct MissingMeasureCheckTests {
    @Test("is reported")
    func isReported() {
        #expect(
            faults(of: sampleDisclosure("外出考察", "≥5")) == [
                "content/targets/2020/zuzhibu.txt:7:20: warning: the value \"≥5\" of \"外出考察\" has no "
                    + "unit of measure [unit-missing] write the unit behind the number"
            ]
        )
    }

    @Test("is reported in a range and a bare number too", arguments: ["3-5", "88", "30、50"])
    func isReportedAlike(value: String) {
        #expect(faults(of: sampleDisclosure("外出考察", value)).count == 1)
    }

    @Test(
        "is fine at 0, with the unit in the name or shared, and for what has no unit",
        arguments: [
            ("统计差错率", "0"), ("外出考察（次）", "≥5"), ("补助金额", "嘉奖1500、三等功3000元"),
            ("发展指数", "≥90"), ("补助比例", "40/50%"), ("补助标准", "上年收入的1.5倍"),
        ]
    )
    func isFine(name: String, value: String) {
        #expect(faults(of: sampleDisclosure(name, value)) == [])
    }
}
