internal import BudgetModel
internal import Diagnostics
internal import Revisions
internal import Theme

/// The revisions as an Atom feed (RFC 4287), the latest first.
///
/// Its identifiers are made of the digests of revisions, so that they stay the same wherever the site stands;
/// its times are those of the revisions, never of a build.
struct ChangeFeed: Sendable {
    /// Readers of feeds keep what they have seen.
    private static let limit = 50

    private let log: ChangeLog
    private let context: PageContext
    private let templates: FeedTemplates

    init(of log: ChangeLog, templates: FeedTemplates, context: PageContext) {
        self.log = log
        self.templates = templates
        self.context = context
    }

    /// Appends the feed.
    func render(into buffer: inout [UInt8]) {
        guard let first = log.revisions.first, let last = log.revisions.last else { return }
        buffer += #"<?xml version="1.0" encoding="utf-8"?>"#.utf8
        buffer += "\n<feed xmlns=\"http://www.w3.org/2005/Atom\"".utf8
        buffer += " xml:lang=\"\(context.language.rawValue)\">\n".utf8
        append("title", type: "html", to: &buffer) { buffer in
            templates.title.render(FeedFrame.fields.flatValue(of: FeedFrame()), into: &buffer)
        }
        append("id", identifier(of: first.recorded, as: "feed"), to: &buffer)
        append("updated", time(of: last), to: &buffer)
        if let base = context.baseAddress, let address = context.feedAddress {
            appendLink(base + address, relation: "self", type: "application/atom+xml", to: &buffer)
        }
        appendLink(href(.changes), relation: "alternate", type: "text/html", to: &buffer)
        buffer += "<author>".utf8
        append("name", context.presentation.publisher.text, to: &buffer)
        buffer += "</author>\n".utf8
        for revision in log.revisions.suffix(Self.limit).reversed() {
            append(revision, to: &buffer)
        }
        buffer += "</feed>\n".utf8
    }

    private func append(_ revision: LoggedRevision, to buffer: inout [UInt8]) {
        let page = PageTarget.revision(revision.number, part: 1)
        let entry = FeedEntry(of: revision, on: page, context: context)
        let value = FeedEntry.fields.flatValue(of: entry)
        buffer += "<entry>\n".utf8
        append("title", type: "html", to: &buffer) { templates.entryTitle.render(value, into: &$0) }
        append("id", identifier(of: revision.recorded, as: "entry"), to: &buffer)
        append("updated", time(of: revision), to: &buffer)
        appendLink(href(page), relation: "alternate", type: "text/html", to: &buffer)
        append("content", type: "html", to: &buffer) { templates.entry.render(value, into: &$0) }
        buffer += "</entry>\n".utf8
    }

    /// The address of a page: whole where the site's own is known, since not all readers resolve others.
    private func href(_ page: PageTarget) -> String {
        let path = context.address(page, context.language) ?? ""
        if let base = context.baseAddress { return base + path }
        return relativeLink(from: context.feedAddress ?? "", to: path)
    }

    /// The day of a revision as a time, its first moment.
    private func time(of revision: LoggedRevision) -> String {
        "\(revision.recorded.revision.date)T00:00:00Z"
    }

    /// An identifier made of a revision's digest, the language and what it stands for.
    private func identifier(of revision: RecordedRevision, as use: String) -> String {
        "urn:uuid:\(NameUUID("\(use) \(context.language.rawValue) \(revision.digest)"))"
    }
}

// MARK: Elements

extension ChangeFeed {
    private func append(_ element: String, _ text: String, to buffer: inout [UInt8]) {
        buffer += "<\(element)>".utf8
        buffer.append(escaping: text)
        buffer += "</\(element)>\n".utf8
    }

    /// An element whose text is markup, escaped once more.
    private func append(
        _ element: String,
        type: String,
        to buffer: inout [UInt8],
        render: (inout [UInt8]) -> Void
    ) {
        var markup: [UInt8] = []
        render(&markup)
        buffer += "<\(element) type=\"\(type)\">".utf8
        buffer.append(escaping: String(decoding: markup, as: UTF8.self))
        buffer += "</\(element)>\n".utf8
    }

    private func appendLink(
        _ href: String,
        relation: String,
        type: String,
        to buffer: inout [UInt8]
    ) {
        buffer += "<link rel=\"\(relation)\" type=\"\(type)\" href=\"".utf8
        buffer.append(escaping: href)
        buffer += "\"/>\n".utf8
    }
}

extension [UInt8] {
    /// Appends a text of XML; characters that XML 1.0 cannot hold become U+FFFD.
    fileprivate mutating func append(escaping text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": self += "&amp;".utf8
            case "<": self += "&lt;".utf8
            case ">": self += "&gt;".utf8
            case "\"": self += "&quot;".utf8
            case "\t", "\n", "\r": append(UInt8(truncatingIfNeeded: scalar.value))
            case ..<" ", "\u{FFFE}", "\u{FFFF}": self += "\u{FFFD}".utf8
            default: self += UTF8.encode(scalar) ?? UTF8.EncodedScalar()
            }
        }
    }
}

// MARK: Values

/// The templates of the feed: what people read in it.
struct FeedTemplates: Sendable {
    let title: Template
    let entryTitle: Template
    let entry: Template
}

/// What the feed as a whole says, which is the same for every site but for its constants.
struct FeedFrame: Sendable {
    static let fields = Fields<FeedFrame> { _ in }
}

/// A revision in the feed, with as many of its changes as a reader of feeds may want.
struct FeedEntry: Sendable {
    private static let limit = 20

    private let revision: LoggedRevision
    private let departments: [DepartmentChanges]
    private let isCut: Bool

    init(of revision: LoggedRevision, on page: PageTarget, context: PageContext) {
        self.revision = revision
        var groups: [ChangeGroup] = []
        var room = Self.limit
        for group in revision.parts.joined() where room > 0 {
            groups.append(group.prefix(room))
            room -= groups[groups.count - 1].changes.count
        }
        departments = DepartmentChanges.list(of: groups, on: page, context: context)
        let count = revision.parts.joined().reduce(0) { $0 + $1.changes.count }
        isCut = count > Self.limit
    }

    static let fields = Fields<FeedEntry> { list in
        list.include(RevisionLink.headFields) { $0.revision }
        list.flag("isFirst") { $0.revision.number == 1 }
        list.number("tableCount") { $0.revision.recorded.revision.tables.count }
        list.record("tally", ChangeTally.fields) { $0.revision.tally }
        list.list("departments", DepartmentChanges.fields) { $0.departments }
        list.flag("isCut") { $0.isCut }
    }
}
