internal import BudgetModel

/// The promises of the latest year that name a day, a month or a part of one, for calendar programs
/// (RFC 5545).
///
/// Each is an event of whole days, once, in the year of its table: what comes back each year is promised for
/// that year alone. A part of a month has the ten days that custom gives it, and says so.
struct CalendarFile: Sendable {
    /// Where the file stands.
    static let address = "calendar.ics"

    let year: Int
    let title: String
    let events: [Event]

    /// One promise.
    struct Event: Hashable, Sendable {
        /// The address of the indicator, which stays the same.
        let identifier: String
        let first: Day
        /// The last day of the event.
        let last: Day
        let summary: String
        let description: String
        /// The whole address of the indicator, where the site's own is known.
        let address: String?
    }

    /// A day of the calendar.
    struct Day: Hashable, Sendable {
        var year: Int
        var month: Int
        var day: Int
    }

    /// Appends the file.
    func render(into buffer: inout [UInt8]) {
        var lines = ContentLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Mingzhang//calendar//ZH")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("X-WR-CALNAME", text: title)
        for event in events {
            lines.add("BEGIN", "VEVENT")
            lines.add("UID", text: event.identifier)
            // The moment must be given, and no clock may reach the site: the year whose promise it is.
            lines.add("DTSTAMP", Day(year: year, month: 1, day: 1).text + "T000000Z")
            lines.add("DTSTART;VALUE=DATE", event.first.text)
            lines.add("DTEND;VALUE=DATE", event.last.next.text)
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

/// The lines of a calendar file, none longer than 75 bytes, none broken inside a character.
struct ContentLines {
    private(set) var bytes: [UInt8] = []

    /// Adds a property whose value means what it says.
    mutating func add(_ name: String, _ value: String) {
        var length = 0
        for character in "\(name):\(value)".unicodeScalars {
            let width = UTF8.width(character)
            if length + width > 75 {
                bytes += "\r\n ".utf8
                length = 1
            }
            bytes += UTF8.encode(character).map(Array.init) ?? []
            length += width
        }
        bytes += "\r\n".utf8
    }

    /// Adds a property whose value is text, in which some characters must be marked.
    mutating func add(_ name: String, text: String) {
        var marked = ""
        for character in text.unicodeScalars {
            switch character {
            case "\\", ";", ",":
                marked += "\\"
                marked.unicodeScalars.append(character)
            case "\n": marked += "\\n"
            // Other control characters may not stand in text.
            case "\t": marked += " "
            case let other where other.value < 0x20 || other.value == 0x7F: break
            default: marked.unicodeScalars.append(character)
            }
        }
        add(name, marked)
    }
}

extension CalendarFile.Day {
    /// The day as `20201205`.
    var text: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return padded(year, 4) + padded(month, 2) + padded(day, 2)
    }

    /// The day after.
    var next: Self {
        if day < Self.days(in: month, of: year) {
            return Self(year: year, month: month, day: day + 1)
        }
        if month < 12 { return Self(year: year, month: month + 1, day: 1) }
        return Self(year: year + 1, month: 1, day: 1)
    }

    /// How many days a month has.
    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2:
            year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
                ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
