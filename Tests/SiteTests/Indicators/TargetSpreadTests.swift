import BudgetModel
import Site
import Testing

@Suite("The spread of the targets of one name")
struct TargetSpreadTests {
    @Test("counts equal targets: numbers by size, then words by how often they stand")
    func counts() throws {
        let page = try page(["≥95%", "≥90%", "满意", "≥90%", "≥90%", "≥95%", "满意", ""])
        #expect(rows(page).prefix(4) == ["≥90% 3", "≥95% 2", "满意 2", "未公开 1"])
    }

    @Test("is not shown of few targets, nor where hardly two are the same")
    func needsRepetition() throws {
        for targets in [["≥90%", "≥90%", "≥95%"], ["甲", "乙", "丙", "丁", "丁"]] {
            #expect(!(try page(targets)).contains("id=\"spread\""))
        }
    }

    @Test("draws numbers of one comparison and unit on a line, larger the more there are")
    func draws() throws {
        let page = try page(["≥80%", "≥90%", "≥90%", "≥90%", "≥90%", "≥100%", "≤5%", "≥3次"])
        #expect(
            elements("circle", in: page) == [
                "cx=\"28\" cy=\"32\" r=\"6.0\"", "cx=\"160\" cy=\"32\" r=\"12.0\"",
                "cx=\"292\" cy=\"32\" r=\"6.0\"",
            ])
        for label in ["≥80%", "≥90%", "≥100%"] {
            #expect(page.contains("y=\"60\">\(label)</text>"))
        }
        #expect(page.contains("从 ≥80% 到 ≥100%"))
    }

    @Test(
        "draws nothing where numbers cannot be compared, or are all the same",
        arguments: [
            ["≥80%", "≤90%", "≥3次", "≥4"], ["≥3次", "≥3次", "≥3次", "≥3次"],
            ["≥0.000000000000000001%", "≥900000000000000000%", "≥1%", "≥2%"],
        ]
    )
    func comparesLike(targets: [String]) throws {
        #expect(elements("circle", in: try page(targets)).isEmpty)
    }

    /// The page of 满意度 in as many projects as there are targets.
    private func page(_ targets: [String]) throws -> String {
        let projects = targets.enumerated().map { number, target in
            Sample.project(
                "项目\(number)",
                indicators: [
                    Sample.indicator("满意度", target: target, statement: statement(target))
                ])
        }
        let site = try PlannedSite(Sample.disclosure(department: "甲局", projects: projects))
        return try site.text("indicators/2020/ee59b55bd3b8.html")
    }

    /// A number of the forms that these tests use; anything else is words.
    private func statement(_ text: String) -> TargetStatement {
        let comparisons: [Character: Comparison] = ["≥": .atLeast, "≤": .atMost]
        guard let sign = text.first, let comparison = comparisons[sign] else { return .freeText }
        let figures = text.dropFirst().prefix { $0.isNumber || $0 == "." }
        let parts = figures.split(separator: ".")
        let measure = text.dropFirst(figures.count + 1)
        return .quantity(
            Quantity(
                comparison: comparison,
                number: DecimalNumber(
                    digits: Int(parts.joined()) ?? 0, scale: parts.count == 2 ? parts[1].count : 0),
                measure: measure.isEmpty ? nil : String(measure)))
    }
}
