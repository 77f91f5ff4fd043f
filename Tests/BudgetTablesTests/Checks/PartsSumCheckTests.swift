import Testing

@Suite("The parts in a description")
struct PartsSumCheckTests {
    @Test("must not add up to more than the value")
    func exceedWhole() {
        #expect(
            faults(of: sampleDisclosure("人才", "≥46个", "其中甲类大于26个，乙类大于20个")) == [
                "content/targets/2020/zuzhibu.txt:7:20: warning: the parts in the description "
                    + "\"其中甲类大于26个，乙类大于20个\" add up to at least 48, but the value is \"≥46个\" "
                    + "[parts-exceed-whole] correct the whole or its parts"
            ]
        )
    }

    @Test(
        "may add up to the value or to less, and are not added where they cannot be",
        arguments: [
            ("≥8个", "其中国千2个以上，省千6个以上"), ("≥48个", "其中甲类大于26个，乙类大于20个"),
            ("≥50个", "其中甲类26个，乙类20个"), ("≥90%", "其中甲类95%，乙类96%"),
            ("≥46个", "其中甲类大于26个，乙类大于20人"), ("≥46个", "甲类大于26个，乙类大于20个"),
            ("≥5个", "其中甲类10个"), ("≥46个", "其中甲类不超过26个，乙类不超过40个"), ("≥46万元", "其中甲类大于26万元，乙类20万元"),
        ]
    )
    func areFine(value: String, explanation: String) {
        #expect(faults(of: sampleDisclosure("人才", value, explanation)) == [])
    }
}
