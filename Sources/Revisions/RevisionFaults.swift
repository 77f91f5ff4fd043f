internal import BudgetModel
public import Diagnostics

/// In what way a file is no revision.
enum RevisionDamage: Hashable {
    /// It is not UTF-8.
    case notUTF8
    /// It does not end with the line of its digest.
    case cutOff
    /// It is of another version of the form.
    case version(String)
    /// A line or cell that stands elsewhere or does not exist.
    case form
    /// A line has not so many cells.
    case cells(Int)
    /// A cell is no number.
    case number
    /// A cell is no day.
    case date
    /// A cell is no SHA-256.
    case digest

    fileprivate var message: Wording {
        switch self {
        case .notUTF8:
            Wording(chinese: "变更记录不是 UTF-8 编码", english: "the revision is not UTF-8")
        case .cutOff:
            Wording(
                chinese: "变更记录不完整：最后一行不是校验码",
                english: "the revision is not whole: its last line is no checksum"
            )
        case .version(let version):
            Wording(
                chinese: "变更记录是第“\(version)”版格式，这个程序只认第 1 版",
                english: "the revision has form \"\(version)\", and this program knows form 1"
            )
        case .form:
            Wording(
                chinese: "这一行不是变更记录该有的内容",
                english: "this is not what a revision has here"
            )
        case .cells(let count):
            Wording(
                chinese: "变更记录的这一行应有 \(count) 格",
                english: "this line of the revision must have \(count) cells"
            )
        case .number:
            Wording(chinese: "这一格应是数字", english: "this cell must be a number")
        case .date:
            Wording(
                chinese: "这一格应是日期，如 2020-01-31",
                english: "this cell must be a day such as 2020-01-31"
            )
        case .digest:
            Wording(
                chinese: "这一格应是 64 位的校验码（SHA-256）",
                english: "this cell must be a SHA-256 of 64 digits"
            )
        }
    }
}

/// In what way a revision does not follow the one before.
enum ChainBreak: Hashable {
    /// It names another revision as the one before.
    case previous(number: Int)
    /// It was recorded on an earlier day.
    case date(CalendarDate)
    /// It changes a table that the ones before do not have.
    case table(String)

    fileprivate var message: Wording {
        switch self {
        case .previous(let number):
            Wording(
                chinese: "这次变更记录所接的不是现有的第 \(number) 次记录",
                english: "this revision does not follow revision \(number) as it is here"
            )
        case .date(let date):
            Wording(
                chinese: "这次变更记录的日期早于上一次的 \(date)",
                english: "this revision is dated before \(date), the day of the one before"
            )
        case .table(let path):
            Wording(
                chinese: "这次变更记录所说的旧表“\(path)”不在此前的记录里",
                english: "this revision replaces a \"\(path)\" that no revision before has"
            )
        }
    }
}

extension Diagnostic {
    /// A file in `content/revisions` that is no revision.
    static func revisionDamaged(
        _ damage: RevisionDamage,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "revision-damaged",
            severity: .error,
            location: location,
            message: damage.message,
            remedy: .restoringRevisions
        )
    }

    /// A revision that is not what was written.
    static func revisionAltered(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "revision-altered",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "变更记录写成之后被改动过，内容与校验码不符",
                english: "the revision was altered after it was recorded: its checksum differs"
            ),
            remedy: .restoringRevisions
        )
    }

    /// A revision that does not follow the one before.
    static func revisionChainBroken(
        _ chainBreak: ChainBreak,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "revision-chain-broken",
            severity: .error,
            location: location,
            message: chainBreak.message,
            remedy: .restoringRevisions
        )
    }

    /// A number that no revision has, although later ones are there.
    static func revisionMissing(_ number: Int) -> Diagnostic {
        Diagnostic(
            code: "revision-missing",
            severity: .error,
            location: SourceLocation(path: RevisionFile.path(of: number)),
            message: Wording(
                chinese: "缺少第 \(number) 次变更记录，后面的记录接不上",
                english: "revision \(number) is missing, and later ones are there"
            ),
            remedy: .restoringRevisions
        )
    }

    /// A table that was recorded and whose copy is missing, or is not what was recorded.
    public static func recordedTableDamaged(_ sha256: String, isMissing: Bool) -> Diagnostic {
        Diagnostic(
            code: "recorded-table-damaged",
            severity: .error,
            location: SourceLocation(path: RevisionFile.path(ofTable: sha256)),
            message: isMissing
                ? Wording(
                    chinese: "缺少变更记录保存的原表，下一次无从比较",
                    english: "the copy of a recorded table is missing, so nothing can be compared"
                )
                : Wording(
                    chinese: "变更记录保存的原表被改动过",
                    english: "the copy of a recorded table was altered"
                ),
            remedy: .restoringRevisions
        )
    }

    /// Whether it says that tables are not recorded yet, which whoever is recording need not be told.
    public var isAboutRecording: Bool { code == "data-unrecorded" }

    /// Tables that are others than those that were recorded last.
    static func dataUnrecorded(
        after revision: Revision,
        count: Int,
        at path: String
    ) -> Diagnostic {
        Diagnostic(
            code: "data-unrecorded",
            severity: .warning,
            location: SourceLocation(path: path),
            message: Wording(
                chinese: "表格与第 \(revision.number) 次变更记录（\(revision.date)）不同，共 \(count) 张有变动，还没有记录",
                english: "\(count) table\(count == 1 ? " differs" : "s differ") from revision "
                    + "\(revision.number) of \(revision.date), and no revision says why"
            ),
            remedy: Wording(
                chinese: "运行 mingzhang record -m \"变动原因\"，再建站",
                english: "run mingzhang record -m \"reason\", then build"
            )
        )
    }
}

extension Wording {
    /// Revisions are written once; whatever else became of them must be undone.
    fileprivate static let restoringRevisions = Wording(
        chinese: "从备份或版本库恢复 content/revisions；变更记录只由 mingzhang record 写，不能手工改",
        english:
            "restore content/revisions from a backup or version control; only mingzhang record "
            + "writes there"
    )
}
