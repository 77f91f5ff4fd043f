internal import BudgetModel
internal import Checksums
internal import Diagnostics
internal import Records

/// The promises of the latest year that name a day, a month or a part of one, for calendar programs
/// (RFC 5545).
///
/// Each is an event of whole days, once, in the year of its table: what comes back each year is promised for
/// that year alone. A part of a month has the ten days that custom gives it, and says so.
struct CalendarFile: Sendable {
    /// Where the file stands.
    static let address = "calendar.ics"

    private let year: Int
    private let index: ReferenceIndex
    private let settings: SiteSettings
    /// What all files of the site are made from; `nil` where it is not known.
    private let siteState: ContentFingerprint?

    /// The file of the latest year that has promises with a time; `nil` where none of them names a month.
    init?(of index: ReferenceIndex, settings: SiteSettings, state: ContentFingerprint?) {
        guard let year = index.calendar.years.last, index.calendar.hasDays(in: year) else {
            return nil
        }
        self.year = year
        self.index = index
        self.settings = settings
        siteState = state
    }

    /// A fingerprint of all that the file is made from.
    var state: ContentFingerprint? {
        siteState.map { state in
            var record = RecordWriter(capacity: 48)
            state.write(to: &record)
            index.calendar.state(of: year).write(to: &record)
            return ContentFingerprint(of: record.bytes)
        }
    }

    /// Appends the file.
    func render(into buffer: inout [UInt8]) {
        var lines = ContentLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Mingzhang//calendar//ZH")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("X-WR-CALNAME", text: settings.title[.chinese] ?? "")
        for event in events {
            lines.add("BEGIN", "VEVENT")
            lines.add("UID", "\(event.identifier)")
            // The moment must be given, and no clock may reach the site: the year whose promise it is.
            lines.add("DTSTAMP", "\(year)0101T000000Z")
            lines.add("DTSTART;VALUE=DATE", event.days.first.digits)
            lines.add("DTEND;VALUE=DATE", event.days.next.digits)
            lines.add("SUMMARY", text: event.summary)
            lines.add("DESCRIPTION", text: event.description)
            if let address = event.address { lines.add("URL", address) }
            lines.add("TRANSP", "TRANSPARENT")
            lines.add("END", "VEVENT")
        }
        lines.add("END", "VCALENDAR")
        buffer += lines.bytes
    }
}

extension CalendarFile {
    /// One promise.
    private struct Event {
        /// Made of the indicator's whole address, or of that in the site where the site's own is not known
        /// (RFC 7986 asks for UUIDs): it stays the same whatever the publisher is called.
        let identifier: NameUUID
        let days: EventDays
        let summary: String
        let description: String
        /// The whole address of the indicator, where the site's own is known.
        let address: String?
    }

    private var events: [Event] {
        let titles = index.calendar.titles(of: year)
        var known: [String: Int] = [:]
        return index.calendar.entries(of: year).compactMap { entry in
            guard let days = EventDays(of: entry.time, in: year) else { return nil }
            let page = PageTarget.project(entry.line.project, in: entry.disclosure)
            let address = "\(index.addresses.address(of: page))#\(entry.line.anchor.text)"
            // Two indicators of one name in a project share their address.
            known[address, default: 0] += 1
            let count = known[address] ?? 1
            let whole = settings.baseAddress.map { $0 + address }
            return Event(
                identifier: NameUUID("calendar \(whole ?? address) \(count)"),
                days: days,
                summary: "\(entry.line.name)：\(entry.line.target.text)",
                description: description(of: entry, titles: titles, days: days),
                address: whole
            )
        }
    }

    private func description(
        of entry: PromiseCalendar.Entry, titles: ProjectTitles, days: EventDays
    ) -> String {
        let lines = [
            index.budget.disclosures[entry.disclosure].head.department.name.text,
            titles[entry],
            "指标值：\(entry.line.target.text)",
            days.note,
            days.isLatest ? "原文写的是“前”：最迟在此时。" : nil,
        ]
        return lines.compactMap(\.self).joined(separator: "\n")
    }
}

extension CalendarDate {
    /// The day as `20201205`.
    fileprivate var digits: String { description.filter { $0 != "-" } }
}
