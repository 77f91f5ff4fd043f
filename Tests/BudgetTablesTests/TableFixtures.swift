import BudgetModel
import BudgetTables
import Diagnostics
import Documents
import Glibc
import Testing

/// The table of 2020 in the repository, from `content/`.
enum RealTable {
    static let path = "content/targets/2020/zuzhibu.txt"

    static let bytes: [UInt8] = {
        let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return contents(of: "/" + folder + "/" + path)
    }()

    static let text = String(decoding: bytes, as: UTF8.self)

    private static func contents(of file: String) -> [UInt8] {
        guard let stream = unsafe fopen(file, "r") else { return [] }
        defer { unsafe fclose(stream) }
        var bytes: [UInt8] = []
        while case let byte = unsafe getc(stream), byte != EOF {
            bytes.append(UInt8(truncatingIfNeeded: byte))
        }
        return bytes
    }
}

/// A small table, read.
struct ReadTable {
    let grid: Grid
    let reading: TableReading
    let faults: [Diagnostic]

    /// Reads bytes.
    init(_ bytes: [UInt8], path: String = "t.txt") {
        var faults: [Diagnostic] = []
        grid = Grid(reading: bytes, path: path, faults: &faults)
        reading = readTable(from: grid, faults: &faults)
        self.faults = faults
    }

    /// Reads lines whose cells are parted by `|`, so that tests can be read.
    init(_ lines: String...) {
        self.init(lines: lines)
    }

    /// Reads such lines.
    init(lines: [String]) {
        let text = lines.joined(separator: "\n")
        self.init(Array(text.utf8.map { $0 == UInt8(ascii: "|") ? 0x09 : $0 }))
    }

    var disclosures: [Disclosure] { reading.disclosures }
    var projects: [Project] { disclosures.flatMap(\.projects) }
    var indicators: [Indicator] { projects.flatMap(\.performanceTarget.indicators) }
    var codes: [String] { faults.map(\.code) }
    /// The faults as `line:column code`.
    var places: [String] {
        faults.map { "\($0.location.line ?? 0):\($0.location.column ?? 0) \($0.code)" }
    }
}

/// Lines that many small tables share.
enum Lines {
    static let title = "2020年部门预算项目绩效目标表"
    static let heading = "项目实施单位及项目名称|资金安排（万元）||||一级指标|明细指标|指标值|指标描述"
    static let subheading = "|合计|一般预算|基金预算|其他资金||||"
    static let department = "组织部|3|1|2|||||"
    static let project = "2—1000001体检经费|||||产出指标|参检率|≥85%|实际参检比例"
    static let indicator = "|||||效益指标|满意度|≥90%|"
}

extension Diagnostic {
    /// The whole text of the fault in English, and below it in Chinese.
    var printed: String {
        """
        \(location): \(severity): \(message.english) [\(code)]
            remedy: \(remedy?.english ?? "none")
            \(message.chinese)
            \(remedy?.chinese ?? "无")
        """
    }
}
