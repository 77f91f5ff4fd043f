import BudgetModel
import Checksums
import Diagnostics
import Revisions
import Testing

/// Small states of the data, and chains of revisions made of them.
enum Sample {
    static let place = CellPlace(page: 1, line: 8, column: 1)

    static func text(_ text: String) -> PrintedText { PrintedText(text, at: place) }

    static func indicator(
        _ name: String,
        target: String = "≥85%",
        explanation: String? = nil,
        levels: [String] = ["产出指标"]
    ) -> Indicator {
        Indicator(
            levels: IndicatorLevels(levels.map(text)),
            category: nil,
            name: text(name),
            target: TargetValue(printed: text(target), statement: .state),
            explanation: explanation.map(text)
        )
    }

    static func project(
        _ name: String,
        funding: Funding = Funding(),
        goal: String? = nil,
        _ indicators: [Indicator] = []
    ) -> Project {
        Project(
            code: nil,
            name: name,
            printed: text(name),
            funding: funding,
            performanceTarget: PerformanceTarget(goal: goal.map(text), indicators: indicators)
        )
    }

    static func disclosure(
        _ department: String = "组织部",
        year: Int = 2020,
        funding: Funding = Funding(),
        projects: [Project] = []
    ) -> NamedDisclosure {
        let document = SourceDocument(path: "content/targets/a.txt", sha256: "", byteCount: 0)
        let disclosure = Disclosure(
            department: Department(name: text(department)),
            year: year,
            stage: .budget,
            title: text("绩效目标表"),
            document: document,
            funding: funding,
            projects: projects
        )
        return NamedDisclosure(disclosure, projectNames: projects.map { "p-\($0.name)" }) {
            "i-\($0.levels.first?.text ?? "")-\($0.name.text)"
        }
    }

    static func figure(_ text: String, fen: Int = 1) -> FundingFigure {
        FundingFigure(amount: Amount(fen: fen), printed: self.text(text))
    }

    /// A digest of 64 equal digits.
    static func digest(_ digit: Character) -> String { String(repeating: digit, count: 64) }

    /// The revision with a number, one day after the other.
    static func revision(
        _ number: Int,
        after previous: String?,
        tables: [TableChange] = [],
        changes: [Change] = []
    ) throws -> Revision {
        Revision(
            number: number,
            date: try #require(CalendarDate(year: 2026, month: 11, day: number)),
            reason: "更正",
            previous: previous,
            tables: tables,
            changes: changes
        )
    }

    static let change = Change(
        .changed,
        in: DisclosureName(year: 2020, stage: .budget, department: "组织部"),
        project: ProjectName(address: "2-1", title: "体检"),
        indicator: IndicatorName(anchor: "i-3b7aab28", level: "产出指标", name: "参检率"),
        field: .target,
        before: "≥85%",
        after: "≥90%"
    )

    static func file(_ revision: Revision) -> RevisionFile {
        RevisionFile(path: RevisionFile.path(of: revision.number), bytes: revision.bytes)
    }

    /// A file of some lines that ends with their checksum.
    static func file(_ text: String, number: Int = 1) -> RevisionFile {
        let digest = SHA256Digest(of: Array(text.utf8)).hexadecimal
        return RevisionFile(
            path: RevisionFile.path(of: number), bytes: Array("\(text)sha256\t\(digest)\n".utf8))
    }
}

/// A chain as a test reads it, with its faults as printed.
struct ReadChain {
    let chain: RevisionChain
    let report: String

    init(_ files: [RevisionFile], copies: Set<String> = []) {
        var faults: [Diagnostic] = []
        chain = RevisionChain(reading: files, copies: copies, faults: &faults)
        report = DiagnosticFormat.text.report(faults, in: .english)
    }
}
