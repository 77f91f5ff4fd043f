import Diagnostics
import Testing

@Suite("A description from another project")
struct PastedExplanationCheckTests {
    static let check = (
        name: "2—1机关干部体检经费",
        rows: [
            SampleRow("参检率", "≥85%", "上报参检人员的实际参检比例"),
            SampleRow("体现组织关爱", "体现", "参检人员感受情况"),
            SampleRow("满足需要", "满足", "参检人员需求满足情况"),
        ]
    )

    static let others = (5...7).map {
        (name: "2—\($0)项目", rows: [SampleRow("受训人员", "≥9人", "运维人员情况")])
    }

    @Test("is found by a word that only the other project uses")
    func isFound() {
        let meeting = (
            name: "2—2机关运动会经费",
            rows: [
                SampleRow("体现组织关爱", "体现", "参检人员感受情况。"), SampleRow("运动会项目", "满足", "项目需求满足"),
            ]
        )
        #expect(
            faults(of: sampleDisclosure(projects: [Self.check, meeting] + Self.others)) == [
                "content/targets/2020/zuzhibu.txt:10:30: warning: the word \"参检\" of the description "
                    + "\"参检人员感受情况。\" otherwise stands only in \"2—1机关干部体检经费\" in line 7 "
                    + "[pasted-description] check that the description belongs to \"2—2机关运动会经费\""
            ]
        )
    }

    @Test(
        "is found whatever blanks, punctuation and widths it is written with",
        arguments: [
            " ", "\u{3000}", "。", "，", "、", ";", "；", "\u{AD}", "\u{200B}", "\u{200F}", "\u{202A}",
            "\u{202E}", "\u{2060}", "\u{2064}", "\u{FEFF}",
        ]
    )
    func isFoundInAnyWriting(mark: String) {
        let survey = (
            name: "2—1机关干部体检经费",
            rows: Self.check.rows + [SampleRow("参检服务", "满足", "参检人员对A级(3类)服务的感受")]
        )
        let meeting = (
            name: "2—2机关运动会经费",
            rows: [SampleRow("组织关爱", "满足", "参检人员\(mark)对Ａ级（３类）\(mark)服务的感受\(mark)")]
        )
        let found = allFaults(of: [sampleDisclosure(projects: [survey, meeting] + Self.others)])
        #expect(found.map(\.code) == ["pasted-description"])
    }

    @Test("is fine where the project uses the word itself, or its indicator's name does")
    func isFine() {
        let spa = (
            name: "2—3疗养经费",
            rows: [
                SampleRow("体现组织关爱", "体现", "参检人员感受情况"), SampleRow("参检人数", "≥9人", "疗养人数"),
            ]
        )
        let survey = (
            name: "2—4调查经费", rows: [SampleRow("人员感受", "满足", "参检人员感受情况")]
        )
        #expect(faults(of: sampleDisclosure(projects: [Self.check, spa] + Self.others)) == [])
        #expect(faults(of: sampleDisclosure(projects: [Self.check, survey] + Self.others)) == [])
    }

    @Test("is not looked for in departments under five projects, where any word may be rare")
    func isNotLookedFor() {
        let meeting = (
            name: "2—2机关运动会经费", rows: [SampleRow("体现组织关爱", "体现", "参检人员感受情况")]
        )
        #expect(faults(of: sampleDisclosure(projects: [Self.check, meeting])) == [])
    }
}
