import Testing

@Suite("A value and its description")
struct StrictnessCheckTests {
    @Test("disagree when only one of them includes the limit")
    func disagree() {
        #expect(
            faults(of: sampleDisclosure("评比个数", "≥90个", "评比个数大于90个")) == [
                "content/targets/2020/zuzhibu.txt:7:20: warning: the value \"≥90个\" includes its limit, "
                    + "the description \"大于90个\" does not [strictness-differs] make value and "
                    + "description agree"
            ]
        )
    }

    @Test("disagree the other way round")
    func disagreeTheOtherWay() {
        #expect(
            faults(of: sampleDisclosure("评比个数", ">90个", "评比个数不少于90个")) == [
                "content/targets/2020/zuzhibu.txt:7:20: warning: the value \">90个\" excludes its limit, "
                    + "the description \"不少于90个\" does not [strictness-differs] make value and "
                    + "description agree"
            ]
        )
    }

    @Test(
        "disagree about a limit without unit, a target and an earlier year too",
        arguments: [
            ("≥30个", "争创个数大于30"), ("≥30个", "争创个数＞３０"), ("≥30个", "争创个数大\u{200B}于30"),
            ("≥30个", "大于指标数"), ("≤11名", "小于2019年同期"), ("≤5次", "少于五次"),
        ]
    )
    func disagreeAlike(value: String, explanation: String) {
        #expect(faults(of: sampleDisclosure("个数", value, explanation)).count == 1)
    }

    @Test(
        "agree, or speak of different things",
        arguments: [
            ("≥30人次", "不少于30人次"), ("≥34人", "不多于34人"), ("≥30个", "不大于30个"), ("≥30个", "大于20个"),
            ("≥30%", "大于30个"), ("≥30个", "30个以上"), (">30个", "大于30个"), ("30个", "大于30个"),
            ("≥8个", "其中国千2个以上，省千6个以上"),
        ]
    )
    func agree(value: String, explanation: String) {
        #expect(faults(of: sampleDisclosure("个数", value, explanation)) == [])
    }
}
