internal import BudgetModel
internal import Synchronization
internal import Theme

/// What all pages of one disclosure have in common, in one language.
///
/// A class, although it never changes: made once for the pages of a department, it is never copied.
final class DisclosureFrame: Sendable {
    let index: Int
    private let disclosures: [SiteDisclosure]
    private let downloads: SiteDownloads?
    /// The projects that promise much the same as others.
    let sharedPromises: SharedPromises?
    let context: PageContext
    let links: FolderLinks
    /// Its projects, in table order.
    let projects: [Project]
    /// The links to their pages, which all stand in one folder with the department's.
    let projectHrefs: [String?]
    /// The disclosures of the same department and stage, its own among them.
    let series: YearSeries
    /// Its place among them.
    let position: Int
    let departmentName: String
    let departmentHref: String?
    let year: String
    let yearHref: String?
    /// The stage, for templates.
    let stage: FlatValue
    /// The keys of the names that stand in several projects of the year, in order.
    private let groupKeys: [IndicatorKey]
    /// The link to the folder of their pages; `nil` where the year has none.
    let groupFolder: String?
    /// The document, for templates.
    let document: FlatValue
    /// The way to the department's page, for search engines; `nil` where it has no whole address.
    let trail: Trail?

    /// What the budget's disclosure with an index says on each of its pages.
    init(
        of index: Int,
        in budget: SiteBudget,
        downloads: SiteDownloads? = nil,
        years: SiteYears,
        groups: IndicatorGroups? = nil,
        sharedPromises: SharedPromises? = nil,
        context: PageContext
    ) {
        let page = PageTarget.department(index)
        let disclosure = budget.disclosures[index].head
        self.index = index
        disclosures = budget.disclosures
        self.downloads = downloads
        self.sharedPromises = sharedPromises
        self.context = context
        links = FolderLinks(from: page, context: context)
        projects = budget.disclosures[index].projects
        let path = context.address(page, context.language)
        projectHrefs = projects.indices.map { project in
            let target = context.address(.project(project, in: index), context.language)
            return path.flatMap { path in target.map { relativeLink(from: path, to: $0) } }
        }
        (series, position) = years.place(of: index)
        departmentName = disclosure.department.name.text
        departmentHref = context.link(from: page, to: page)
        year = String(disclosure.year)
        yearHref = context.link(from: page, to: .year(disclosure.year))
        groupKeys = groups?.keys(of: disclosure.year) ?? []
        groupFolder =
            !groupKeys.isEmpty
            ? context.link(from: page, to: .indicators(year: disclosure.year)).map { link in
                String(link.dropLast("index.html".count))
            } : nil
        stage = Stage.fields.sharedValue(of: disclosure.stage)
        document = DocumentFacts.fields.sharedValue(of: DocumentFacts(disclosure))
        trail = Trail(to: page, of: disclosure, context: context)
    }

    /// All disclosures of the site, for what other years' tables say.
    var budget: [SiteDisclosure] { disclosures }

    /// When the year's tables were published; `nil` where nobody said.
    var published: String? { context.presentation.portal?.published(disclosure.year) }

    /// The ways to ask about the department's page.
    var enquiry: PageEnquiry? {
        PageEnquiry(
            about: "\(departmentName) · \(year)",
            path: context.address(.department(index), context.language),
            version: disclosure.document.version,
            context: context
        )
    }

    /// The file of the page on which an indicator stands with those of other projects; `nil` where it stands
    /// in one project alone.
    func groupFile(ofIndicator name: String) -> InlineArray<17, UInt8>? {
        guard !groupKeys.isEmpty else { return nil }
        let key = IndicatorKey(name: name)
        return groupKeys.place(of: key) == nil ? nil : key.file
    }

    /// The disclosure, where it stands: a copy would take hold of each of its parts.
    var disclosure: Disclosure { disclosures[index].head }

    /// How the targets of its projects are written.
    var measurability: Measurability { disclosures[index].measurability }

    /// The links to its files of data.
    var downloadLinks: DownloadLinks { DownloadLinks(of: index, in: downloads, context: context) }

    /// Whether any of its data can be taken away.
    var hasDownloads: Bool { downloads?.formats.isEmpty == false }
}

/// The frames of all disclosures, each made when a page first needs it: a rebuild needs few.
final class DisclosureFrames: Sendable {
    private let budget: SiteBudget
    private let downloads: SiteDownloads
    private let years: SiteYears
    private let groups: IndicatorGroups
    private let sharedPromises: SharedPromises
    private let context: PageContext
    private let frames: Mutex<[DisclosureFrame?]>

    init(
        of budget: SiteBudget, downloads: SiteDownloads, years: SiteYears,
        groups: IndicatorGroups, sharedPromises: SharedPromises, context: PageContext
    ) {
        self.downloads = downloads
        self.budget = budget
        self.years = years
        self.groups = groups
        self.sharedPromises = sharedPromises
        self.context = context
        frames = Mutex(Array(repeating: nil, count: budget.disclosures.count))
    }

    subscript(index: Int) -> DisclosureFrame {
        frames.withLock { frames in
            if let frame = frames[index] { return frame }
            let frame = DisclosureFrame(
                of: index, in: budget, downloads: downloads, years: years, groups: groups,
                sharedPromises: sharedPromises, context: context)
            frames[index] = frame
            return frame
        }
    }
}
