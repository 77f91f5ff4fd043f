internal import Theme

/// A part of the site beside its budget pages, named in the header of every page where the site has it.
public enum SiteSection: String, CaseIterable, Sendable {
    /// Finding projects by any part of what their tables say.
    case search
    /// What several projects promise alike (同类指标).
    case indicators
    /// Promises with a date.
    case calendar
    /// What has changed in the tables since they were first published.
    case changes
    /// Files to download, and what their columns mean.
    case data
}

/// The links from a page to the sections that the site has.
struct SectionLinks: Sendable {
    private let links: [SiteSection: Link]

    /// The links from a page.
    init(from page: PageTarget, context: PageContext) {
        links = context.sections.compactMapValues { target in
            context.link(from: page, to: target).map { Link(href: $0, isCurrent: target == page) }
        }
    }

    /// A name for each section, absent where the site lacks it.
    static let fields = Fields<SectionLinks> { list in
        for section in SiteSection.allCases {
            list.record(section.rawValue, Link.fields) { $0.links[section] }
        }
    }

    /// The link to one section.
    private struct Link: Sendable {
        var href: String
        var isCurrent: Bool

        static let fields = Fields<Link> { list in
            list.url("href") { $0.href }
            list.flag("isCurrent") { $0.isCurrent }
        }
    }
}
