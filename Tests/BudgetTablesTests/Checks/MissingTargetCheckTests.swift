import Testing

@Suite("A cell without a target")
struct MissingTargetCheckTests {
    @Test("is reported when blank")
    func isBlank() {
        #expect(
            faults(of: sampleDisclosure("参检率", "")) == [
                "content/targets/2020/zuzhibu.txt:7:20: warning: the indicator \"参检率\" has no target "
                    + "value [target-missing] fill in the value, and write 0 if the target is zero"
            ]
        )
    }

    @Test("is reported when it only holds the place", arguments: ["*", "/", "XX", "≥XX%", "无"])
    func isPlaceholder(value: String) {
        #expect(
            faults(of: sampleDisclosure("参检率", value)) == [
                "content/targets/2020/zuzhibu.txt:7:20: warning: the value \"\(value)\" of \"参检率\" "
                    + "only holds the place of a target [target-placeholder] fill in the value, "
                    + "and write 0 if the target is zero"
            ]
        )
    }

    @Test("is no fault when a target is zero or in words", arguments: ["0", "及时", "无差错"])
    func isTarget(value: String) {
        #expect(faults(of: sampleDisclosure("差错", value)) == [])
    }
}
