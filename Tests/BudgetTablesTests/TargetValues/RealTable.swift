import BudgetModel
import Foundation

@testable import BudgetTables

/// One row of the real table, cut at its tabs: independent of the table reader.
struct RealRow {
    let line: Int
    let project: String
    let level: String
    let name: String
    let value: String
    let explanation: String

    /// The row's target value, as read.
    var target: TargetValue {
        reading(of: value, indicatorName: name, explanation: explanation)
    }
}

/// The 134 indicator rows of `content/targets/2020`.
let realRows: [RealRow] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../content/targets/2020").standardized
    let files =
        (try? FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil))
        ?? []
    var project = ""
    return files.filter { $0.pathExtension == "txt" }.flatMap { file -> [RealRow] in
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.components(separatedBy: "\n").enumerated().compactMap { number, line in
            let cells = line.components(separatedBy: "\t")
            guard cells.count == 9, cells[5].hasSuffix("效益指标") || cells[5] == "产出指标" else {
                return nil
            }
            project = cells[0].isEmpty ? project : cells[0]
            return RealRow(
                line: number + 1,
                project: project,
                level: cells[5],
                name: cells[6],
                value: cells[7],
                explanation: cells[8]
            )
        }
    }
}()

/// A value read as if it stood in the first cell of a file.
func reading(
    of text: String,
    indicatorName: String = "指标",
    explanation: String? = nil
) -> TargetValue {
    .reading(
        PrintedText(text, at: CellPlace(page: 1, line: 1, column: 1)),
        indicatorName: indicatorName,
        explanation: explanation
    )
}
