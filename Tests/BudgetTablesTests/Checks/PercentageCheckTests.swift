import Testing

@Suite("A share of a whole")
struct PercentageCheckTests {
    @Test("cannot be more than the whole")
    func isTooLarge() {
        #expect(
            faults(of: sampleDisclosure("群众满意度", "≥105%")) == [
                "content/targets/2020/zuzhibu.txt:7:20: warning: \"群众满意度\" cannot exceed 100%, but "
                    + "its value is \"≥105%\" [percentage-over-100] correct the value"
            ]
        )
    }

    @Test("cannot be more than 100% either", arguments: [">100%", "大于100%", "90%-110%"])
    func isMoreThanAll(value: String) {
        #expect(faults(of: sampleDisclosure("培训覆盖率", value)).count == 1)
    }

    @Test(
        "may be all of it, and other percentages may be anything",
        arguments: [
            ("群众满意度", "≥100%"), ("群众满意度", "100%以上"), ("收入增长率", "≥120%"), ("任务完成率", "≥110%"),
            ("满意度比上年提高", "105%"), ("床位使用率", "≥105%"), ("参检人数", "≥105人"),
        ]
    )
    func isFine(name: String, value: String) {
        #expect(faults(of: sampleDisclosure(name, value)) == [])
    }
}
