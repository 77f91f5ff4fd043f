import BudgetModel
import BudgetTables
import Testing

@Suite("The table of 2020")
struct RealTableTests {
    let table = ReadTable(RealTable.bytes, path: RealTable.path)

    @Test("is the published file")
    func isWhole() throws {
        let document = try #require(table.disclosures.first).document
        #expect(document.byteCount == 14_954)
        #expect(document.path == "content/targets/2020/zuzhibu.txt")
        #expect(
            document.sha256
                == "447ba3a8235b722de374d88e25931e19c937291e294721ea70de540d8af70212"
        )
    }

    @Test("is read without a fault")
    func hasNoFaults() {
        #expect(table.faults == [])
    }

    @Test("discloses one department with 26 projects and 134 indicators")
    func counts() throws {
        let disclosure = try #require(table.disclosures.first)
        #expect(table.disclosures.count == 1)
        #expect(disclosure.department.name.text == "中共绍兴市柯桥区委组织部")
        #expect(disclosure.year == 2020)
        #expect(disclosure.stage == .budget)
        #expect(disclosure.title.text == "2020年部门预算项目绩效目标表")
        #expect(disclosure.title.place == CellPlace(page: 1, line: 3, column: 1))
        #expect(disclosure.projects.count == 26)
        #expect(table.indicators.count == 134)
        #expect(table.indicators.count { $0.category == .output } == 82)
        #expect(table.indicators.count { $0.category == .benefit } == 52)
    }

    @Test("discloses 17668.25 万元 for the department and nothing for its projects")
    func funding() throws {
        let disclosure = try #require(table.disclosures.first)
        let sum = Amount(fen: 17_668_250_000)
        #expect(disclosure.funding.total?.amount == sum)
        #expect(disclosure.funding.total?.printed.text == "17668.25")
        #expect(
            disclosure.funding.total?.printed.place == CellPlace(page: 1, line: 7, column: 14)
        )
        #expect(disclosure.funding.generalBudget?.amount == sum)
        #expect(disclosure.funding.fundBudget == nil)
        #expect(disclosure.funding.other == nil)
        #expect(disclosure.projects.allSatisfy { $0.funding.isUndisclosed })
    }

    @Test("keeps its projects in table order")
    func order() {
        #expect(
            table.projects.map { $0.code?.normalized } == [
                "2-1000001", "2-1000004", "2-1000033", "2-1000048", "2-1000049", "2-1000500",
                "2-1000837", "2-2000122", "2-2000207", "2-3000036", "2-3000054", "2-3000073",
                "2-3000098", "2-3000099", "3000106", "2-3000107", "2-3000114", "2-3000115",
                "2-3000118", "2-3000119", "2-3000388", "2-3000658", "2-3000660", "2-3000662",
                "2-3000740", "2-1000482",
            ]
        )
        #expect(table.projects.first?.name == "机关干部体检经费")
        #expect(table.projects.last?.name == "经济政策-创业创新人才政策")
        #expect(
            table.projects.filter { $0.code?.lacksFirstPart == true }.map(\.name) == ["人才管理工作经费"]
        )
    }

    @Test(
        "has the projects whole that a page break cuts",
        arguments: [
            ("2-1000048", 5, 1...2), ("2-1000837", 5, 2...3), ("2-3000054", 5, 3...4),
            ("3000106", 5, 4...5), ("2-3000658", 5, 6...7), ("2-1000482", 5, 7...8),
        ]
    )
    func cutProjects(code: String, count: Int, pages: ClosedRange<Int>) throws {
        let project = try #require(table.projects.first { $0.code?.normalized == code })
        let indicators = project.performanceTarget.indicators
        #expect(indicators.count == count)
        #expect(indicators.first?.name.place.page == pages.lowerBound)
        #expect(indicators.last?.name.place.page == pages.upperBound)
    }

    @Test("has 8 pages, and each row of them is taken for something")
    func rows() {
        #expect(table.indicators.map(\.name.place.page).max() == 8)
        let kinds = Dictionary(grouping: table.reading.rows, by: \.self).mapValues(\.count)
        #expect(
            kinds == [
                .blank: 17, .title: 8, .heading: 16, .department: 1, .project: 26, .indicator: 108,
            ]
        )
    }

    @Test("gives back every cell below its headings, byte for byte and at its place")
    func cells() throws {
        let printed = Dictionary(
            uniqueKeysWithValues: table.disclosures.flatMap(\.printedTexts).map { text in
                ("\(text.place.line):\(text.place.column)", text.text)
            }
        )
        var count = 0
        for (index, line) in RealTable.text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        where [.department, .project, .indicator].contains(table.reading.rows[index]) {
            var column = 1
            for cell in line.split(separator: "\t", omittingEmptySubsequences: false) {
                if !cell.isEmpty {
                    let place = "\(index + 1):\(column)"
                    #expect(printed[place] == String(cell))
                    count += 1
                }
                column += cell.unicodeScalars.count + 1
            }
        }
        #expect(count == 3 + 26 + 134 * 4)
    }
}

extension Disclosure {
    /// Every text of the disclosure but its title.
    var printedTexts: [PrintedText] {
        [department.name] + funding.printedTexts + projects.flatMap(\.printedTexts)
    }
}

extension Project {
    /// Every text of the project.
    var printedTexts: [PrintedText] {
        [printed, performanceTarget.goal].compactMap(\.self) + funding.printedTexts
            + performanceTarget.indicators.flatMap(\.printedTexts)
    }
}

extension Indicator {
    /// Every text of the indicator that is not blank.
    var printedTexts: [PrintedText] {
        ([name, target.printed] + levels + [explanation].compactMap(\.self))
            .filter { !$0.text.isEmpty }
    }
}

extension Funding {
    /// The texts of its sums.
    var printedTexts: [PrintedText] {
        [total, generalBudget, fundBudget, other].compactMap { $0?.printed }
    }
}
