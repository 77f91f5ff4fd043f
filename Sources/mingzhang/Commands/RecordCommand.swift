import ArgumentParser
import BudgetModel
import Diagnostics
import Glibc
import Revisions

/// `mingzhang record`: records what has changed in the tables, and why.
struct RecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: Wording(
            chinese: "记录表格的变动和原因，供建站时公布",
            english: "Record what has changed in the tables and why, for readers of the site"
        )[.system],
        discussion: Wording(
            chinese: """
                例：mingzhang record -m "更正参检率"

                逐格比较现在的表格与上一次的记录，把增、删、改写进 content/revisions。第一次记录是首次公布。
                """,
            english: """
                Example: mingzhang record -m "corrected a target"

                Compares the tables with the last recorded state cell by cell, and writes what was added,
                removed and changed to content/revisions. The first record is the first publication.
                """
        )[.system]
    )

    @OptionGroup var options: SiteOptions

    @Option(
        name: [.customShort("m"), .customLong("message")],
        help: help("变动的原因，会公布在网站上", "Why, for readers of the site.")
    )
    var reason: String

    @Option(
        help: help(
            "记录的日期，如 2020-01-31（默认为今天）",
            "The day of the record, such as 2020-01-31 (default: today)."),
        transform: day
    )
    var date: CalendarDate?

    func run() throws {
        let report = Report(options: options)
        let reason = reason.trimmed
        guard !reason.isEmpty else { throw refuse(.reasonMissing) }
        guard let date = date ?? .today else { throw refuse(.noDay) }
        do {
            let recording = Recording(options: options, reason: reason, date: date)
            switch try recording.run() {
            case .refused(let faults):
                report.print(faults)
                throw ExitStatus.faultyInput.exitCode
            case .tooEarly(let last): throw refuse(.dateTooEarly(last))
            case .unchanged(let last):
                report.print([])
                report.say(.nothingToRecord(since: last))
            case .recorded(let revision):
                report.print([])
                report.say(.recorded(revision))
            }
        } catch let failure as MachineFailure {
            report.fail(failure)
            throw ExitStatus.machineFailed.exitCode
        }
    }

    /// Reads the day of an option.
    private static func day(_ text: String) throws -> CalendarDate {
        guard let date = CalendarDate(text) else {
            throw ValidationError(Wording.noDay[.system])
        }
        return date
    }

    /// Says what is wrong with the command line.
    private func refuse(_ text: Wording) -> ExitCode {
        Report(options: options).say(
            Wording(
                chinese: "mingzhang：\(text.chinese)", english: "mingzhang: \(text.english)"),
            isImportant: true
        )
        return ExitStatus.wrongUsage.exitCode
    }
}

extension CalendarDate {
    /// The machine's own day, at the moment of asking.
    fileprivate static var today: CalendarDate? {
        var now = time(nil)
        var parts = unsafe tm()
        guard unsafe localtime_r(&now, &parts) != nil else { return nil }
        return unsafe CalendarDate(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
}

extension String {
    /// The text without blanks at its ends.
    fileprivate var trimmed: String {
        let rest = drop(while: \.isWhitespace)
        let end = rest.lastIndex { !$0.isWhitespace }
        return end.map { String(rest[...$0]) } ?? ""
    }
}

extension Wording {
    fileprivate static let reasonMissing = Wording(
        chinese: "请用 -m 写明变动的原因",
        english: "say with -m why the tables have changed"
    )

    fileprivate static let noDay = Wording(
        chinese: "日期应写成 2020-01-31 这样",
        english: "write the day as 2020-01-31"
    )

    fileprivate static func dateTooEarly(_ last: Revision) -> Wording {
        Wording(
            chinese: "日期早于第 \(last.number) 次记录的 \(last.date)",
            english: "the day is before \(last.date), that of revision \(last.number)"
        )
    }

    fileprivate static func nothingToRecord(since last: Revision) -> Wording {
        Wording(
            chinese: "表格与第 \(last.number) 次记录（\(last.date)）相同，没有要记录的变动",
            english: "the tables are those of revision \(last.number) of \(last.date); "
                + "there is nothing to record"
        )
    }

    fileprivate static func recorded(_ revision: Revision) -> Wording {
        let path = RevisionFile.path(of: revision.number)
        let what = whatChanged(in: revision)
        return Wording(
            chinese: "第 \(revision.number) 次记录：\(what.chinese)，已写入 \(path)；运行 mingzhang 建站即公布",
            english: "revision \(revision.number): \(what.english), written to \(path); "
                + "run mingzhang to publish it"
        )
    }

    private static func whatChanged(in revision: Revision) -> Wording {
        if revision.number == 1 {
            return Wording(
                chinese: "首次公布，共 \(revision.tables.count) 张表",
                english: "the first publication, \(count(revision.tables.count, "table"))"
            )
        }
        if revision.changes.isEmpty {
            return Wording(
                chinese: "表格文件换过，没有一格内容变化",
                english: "other files, no cell that differs"
            )
        }
        let kinds = [Change.Kind.changed, .added, .removed].map { kind in
            revision.changes.count { $0.kind == kind }
        }
        return Wording(
            chinese: "改 \(kinds[0]) 处、增 \(kinds[1]) 处、删 \(kinds[2]) 处",
            english: "\(count(kinds[0], "cell")) changed, \(kinds[1]) added, \(kinds[2]) removed"
        )
    }
}
