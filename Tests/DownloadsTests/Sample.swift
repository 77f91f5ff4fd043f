import BudgetModel
import Downloads

/// A disclosure that shows what formats must take care of.
enum Sample {
    static func place(_ line: Int, _ column: Int) -> CellPlace {
        CellPlace(page: 1, line: line, column: column)
    }

    static func figure(_ text: String, fen: Int, at place: CellPlace) -> FundingFigure {
        FundingFigure(amount: Amount(fen: fen), printed: PrintedText(text, at: place))
    }

    static func indicator(
        _ name: String,
        target: String,
        _ statement: TargetStatement,
        explanation: String? = nil,
        line: Int
    ) -> Indicator {
        Indicator(
            levels: [PrintedText("产出指标", at: place(line, 20))],
            category: .output,
            name: PrintedText(name, at: place(line, 24)),
            target: TargetValue(
                printed: PrintedText(target, at: place(line, 30)), statement: statement),
            explanation: explanation.map { PrintedText($0, at: place(line, 40)) }
        )
    }

    static func project(
        _ name: String, code: String? = nil, funding: Funding = Funding(), _ indicators: [Indicator]
    ) -> Project {
        Project(
            code: code.map { ProjectCode(printed: $0, normalized: $0, lacksFirstPart: false) },
            name: name,
            printed: PrintedText((code ?? "") + name, at: place(8, 1)),
            funding: funding,
            performanceTarget: PerformanceTarget(indicators: indicators)
        )
    }

    static func tables(
        of projects: [Project], funding: Funding = Funding(), document: String? = nil
    ) -> DisclosureTables {
        DisclosureTables(
            of: PublishedDisclosure(
                of: Disclosure(
                    department: Department(name: PrintedText("组织部", at: place(7, 1))),
                    year: 2_020,
                    stage: .budget,
                    title: PrintedText("2020年部门预算项目绩效目标表", at: place(3, 1)),
                    document: SourceDocument(
                        path: "content/targets/2020/a.txt", sha256: "ab", byteCount: 7),
                    funding: funding,
                    projects: []
                ),
                projects: projects,
                folder: "2020/zuzhibu",
                projectNames: projects.indices.map { "p\($0)" },
                baseAddress: "https://example.com/",
                document: document,
                anchor: { "i-\($0.name.text.utf8.count)" }
            )
        )
    }

    /// The rows of a table as lists of cells, by the plainest reading of CSV there is.
    static func cells(_ table: DataTable, of tables: DisclosureTables) -> [[String: String]] {
        var bytes: [UInt8] = []
        CSV.append(tables[table], to: &bytes)
        let lines = parse(String(decoding: bytes, as: UTF8.self))
        return lines.dropFirst().map { line in
            Dictionary(uniqueKeysWithValues: zip(lines[0], line).filter { !$0.1.isEmpty })
        }
    }

    private static func parse(_ text: String) -> [[String]] {
        var lines: [[String]] = [[""]]
        var (isQuoted, wasQuote) = (false, false)
        for scalar in text.unicodeScalars where scalar != "\r" || isQuoted {
            let last = lines.count - 1
            switch scalar {
            case "\"":
                if wasQuote, !isQuoted { lines[last][lines[last].count - 1] += "\"" }
                isQuoted.toggle()
            case "," where !isQuoted: lines[last].append("")
            case "\n" where !isQuoted: lines.append([""])
            default: lines[last][lines[last].count - 1].unicodeScalars.append(scalar)
            }
            wasQuote = scalar == "\""
        }
        return lines.dropLast()
    }
}
