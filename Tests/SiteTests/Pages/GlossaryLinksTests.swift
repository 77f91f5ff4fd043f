import Site
import Testing

@Suite("A heading of the glossary")
struct GlossaryLinksTests {
    @Test(
        "explains the Chinese term that it is or has in brackets at its end",
        arguments: [
            ("指标值", "指标值"), ("Target value (指标值)", "指标值"), ("(万元)", "万元"),
            ("村干部 (含老干部) 补贴", "村干部 (含老干部) 补贴"), ("指标值)", "指标值)"), ("", ""),
        ]
    )
    func namesTerm(heading: String, term: String) {
        #expect(glossaryTerm(ofHeading: heading) == term)
    }
}
