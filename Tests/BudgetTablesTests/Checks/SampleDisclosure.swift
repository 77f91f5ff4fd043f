import BudgetModel
import BudgetTables
import Diagnostics

/// The cells of one indicator, as a test writes them.
struct SampleRow {
    var name: String
    var value: String
    var explanation: String?

    init(_ name: String, _ value: String, _ explanation: String? = nil) {
        (self.name, self.value, self.explanation) = (name, value, explanation)
    }
}

/// A disclosure with one project for each list of rows, laid out from line 7 on, a row to a line.
func sampleDisclosure(
    path: String = "content/targets/2020/zuzhibu.txt",
    projects: [(name: String, rows: [SampleRow])]
) -> Disclosure {
    var line = 6
    return Disclosure(
        department: Department(name: PrintedText("组织部", at: place(6, 1))),
        year: 2020,
        stage: .budget,
        title: PrintedText("2020年部门预算项目绩效目标表", at: place(3, 1)),
        document: SourceDocument(path: path, sha256: "", byteCount: 0),
        funding: Funding(),
        projects: projects.map { name, rows in
            let indicators = rows.map { row in
                line += 1
                return sampleIndicator(row, line: line)
            }
            return sampleProject(name, line: line - rows.count + 1, indicators: indicators)
        }
    )
}

/// A disclosure of one project with one indicator.
func sampleDisclosure(_ name: String, _ value: String, _ explanation: String? = nil) -> Disclosure {
    sampleDisclosure(projects: [("2—1000001项目", [SampleRow(name, value, explanation)])])
}

/// Every fault of a disclosure as it is printed, message and remedy together.
func faults(of disclosures: Disclosure...) -> [String] {
    allFaults(of: disclosures).map { fault in
        "\(fault.location): \(fault.severity.rawValue): \(fault.message.english) [\(fault.code)] "
            + (fault.remedy?.english ?? "")
    }
}

/// What every check finds, sorted by place, as the program runs them.
func allFaults(of disclosures: [Disclosure]) -> [Diagnostic] {
    let budget = Budget(disclosures: disclosures)
    let together = checkRepeatedDisclosures(of: budget) + checkCountableSums(of: budget)
    return (together + checkTable(disclosures)).sorted()
}

/// A project whose cell holds a code, a dash and a name (`2—1000001干部体检`), or a name alone.
private func sampleProject(_ cell: String, line: Int, indicators: [Indicator]) -> Project {
    let prefix = cell.prefix { $0.isASCII || $0 == "—" }
    let code = ProjectCode(
        printed: String(prefix),
        normalized: prefix.split(separator: "—").joined(separator: "-"),
        lacksFirstPart: prefix.hasPrefix("—")
    )
    return Project(
        code: prefix.isEmpty ? nil : code,
        name: String(cell.dropFirst(prefix.count)),
        printed: PrintedText(cell, at: place(line, 1)),
        funding: Funding(),
        performanceTarget: PerformanceTarget(indicators: indicators)
    )
}

private func sampleIndicator(_ row: SampleRow, line: Int) -> Indicator {
    Indicator(
        levels: [PrintedText("产出指标", at: place(line, 6))],
        category: .output,
        name: PrintedText(row.name, at: place(line, 11)),
        target: .reading(
            PrintedText(row.value, at: place(line, 20)),
            indicatorName: row.name,
            explanation: row.explanation
        ),
        explanation: row.explanation.map { PrintedText($0, at: place(line, 30)) }
    )
}

private func place(_ line: Int, _ column: Int) -> CellPlace {
    CellPlace(page: 1, line: line, column: column)
}
