import Comparison
import Testing

@Suite("The projects of two years")
struct ProjectMatchingTests {
    /// A case: `code name` or ` name` on either side, and the partners as `earlier later certainty`.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var earlier: [String]
        var later: [String]
        var partners: Set<String>

        init(_ about: String, _ earlier: [String], _ later: [String], _ partners: Set<String>) {
            testDescription = about
            (self.earlier, self.later, self.partners) = (earlier, later, partners)
        }
    }

    static let cases = [
        Case("same code and name", ["1-1 甲"], ["1-1 甲"], ["1-1 甲=1-1 甲 code"]),
        Case("same code, other name", ["1-1 甲"], ["1-1 乙"], ["1-1 甲=1-1 乙 code"]),
        Case("other code, same name", ["1-1 甲"], ["1-2 甲"], ["1-1 甲=1-2 甲 name"]),
        Case("no code, same name", [" 甲"], ["1-2 甲"], [" 甲=1-2 甲 name"]),
        Case("the code goes before the name", ["1-1 甲"], ["1-1 乙", "1-2 甲"], ["1-1 甲=1-1 乙 code"]),
        Case("nothing alike", ["1-1 甲"], ["1-2 乙"], []),
        Case(
            "nearly the same name", ["1-1 改造（2019年）"], ["1-2 改造（2020年）"],
            ["1-1 改造（2019年）=1-2 改造（2020年） similarName"]),
        Case("one name split into two", ["1-1 管网改造"], ["1-2 管网改造（东）", "1-3 管网改造（西）"], []),
        Case("one of several of the same name", [" 甲", " 甲"], [" 甲"], []),
        Case(
            "a code of several projects, told apart by name", ["1-1 甲", "1-1 乙"],
            ["1-1 乙", "1-1 丙"],
            ["1-1 乙=1-1 乙 code"]),
        Case(
            "a code without its first part", ["2-31 甲"], ["-31 乙"], ["2-31 甲=-31 乙 incompleteCode"]),
        Case("such a code, earlier", ["-31 甲"], ["2-31 乙"], ["-31 甲=2-31 乙 incompleteCode"]),
        Case("whole codes that end alike", ["2-31 甲"], ["3-31 乙"], []),
        Case(
            "codes that end alike, one of them incomplete", ["2-31 甲", "3-31 乙"], ["-31 丙"], []),
        Case("nothing before", [], ["1-1 甲"], []),
        Case("nothing after", ["1-1 甲"], [], []),
    ]

    @Test("are matched by code, then by name, one to one", arguments: cases)
    func matches(each: Case) {
        #expect(partners(each.earlier, each.later) == each.partners)
    }

    @Test("are matched alike in every order of the tables", arguments: cases)
    func orderMeansNothing(each: Case) {
        for turn in each.later.indices {
            let turned = Array(each.later[turn...] + each.later[..<turn])
            #expect(partners(each.earlier.reversed(), turned) == each.partners)
        }
    }

    @Test("are matched alike from either side, and the others are new or no longer listed")
    func isSymmetrical() {
        let earlier = Self.cases.flatMap(\.earlier).map(identity)
        let later = Self.cases.flatMap(\.later).map(identity)
        let matching = ProjectMatching(from: earlier, to: later)
        let back = ProjectMatching(from: later, to: earlier)
        #expect(matching.earlier == back.later)
        #expect(matching.later == back.earlier)
        let matched = matching.later.count { $0 != nil }
        #expect(matched + matching.droppedProjects.count == earlier.count)
        #expect(matched + matching.newProjects.count == later.count)
    }

    @Test("are followed through years that leave them out")
    func histories() {
        let tables = [["1-1 甲", "1-2 乙"], ["1-1 甲二"], ["1-1 甲三", "1-3 乙", "1-4 丙"]].map {
            $0.map(identity)
        }
        let matchings = zip(tables, tables.dropFirst()).map { ProjectMatching(from: $0, to: $1) }
        let histories = ProjectHistories(of: tables, matchings: matchings)
        let found = (0..<3).map { project in
            histories.history(ofProject: project, inTable: 2).map {
                "\($0.table).\($0.project) \($0.certainty)"
            }
        }
        #expect(
            found == [
                ["0.0 code", "1.0 code", "2.0 code"], ["0.1 code", "2.1 name"], ["2.2 code"],
            ])
        #expect(histories.history(ofProject: 1, inTable: 0).map(\.table) == [0, 2])
    }

    private func partners(_ earlier: [String], _ later: [String]) -> Set<String> {
        let matching = ProjectMatching(from: earlier.map(identity), to: later.map(identity))
        return Set(
            zip(later, matching.earlier).compactMap { name, partner in
                partner.map { "\(earlier[$0.index])=\(name) \($0.certainty)" }
            })
    }
}

/// A project written as `code name`; the code is incomplete where it begins with a dash.
private func identity(_ text: String) -> ProjectIdentity {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let code = parts[0].drop { $0 == "-" }
    return ProjectIdentity(
        code: code.isEmpty ? nil : String(code),
        lacksFirstPart: parts[0].hasPrefix("-"),
        name: String(parts[1])
    )
}
