internal import BudgetModel
internal import Synchronization
internal import Theme

/// What all pages of one disclosure have in common, in one language.
///
/// A class, although it never changes: made once for the pages of a department, it is never copied.
final class DisclosureFrame: Sendable {
    let index: Int
    private let disclosures: [SiteDisclosure]
    let context: PageContext
    let links: FolderLinks
    let departmentName: String
    let departmentHref: String?
    let year: String
    let yearHref: String?
    /// The stage, for templates.
    let stage: FlatValue
    /// The document, for templates.
    let document: FlatValue

    /// What the budget's disclosure with an index says on each of its pages.
    init(of index: Int, in budget: SiteBudget, context: PageContext) {
        let page = PageTarget.department(index)
        let disclosure = budget.disclosures[index].head
        self.index = index
        disclosures = budget.disclosures
        self.context = context
        links = FolderLinks(from: page, context: context)
        departmentName = disclosure.department.name.text
        departmentHref = context.link(from: page, to: page)
        year = String(disclosure.year)
        yearHref = context.link(from: page, to: .year(disclosure.year))
        stage = Stage.fields.sharedValue(of: disclosure.stage)
        document = DocumentFacts.fields.sharedValue(of: DocumentFacts(disclosure))
    }

    /// The disclosure, where it stands: a copy would take hold of each of its parts.
    var disclosure: Disclosure { disclosures[index].head }

    /// Its projects, in table order.
    var projects: [Project] { disclosures[index].projects }
}

/// The frames of all disclosures, each made when a page first needs it: a rebuild needs few.
final class DisclosureFrames: Sendable {
    private let budget: SiteBudget
    private let context: PageContext
    private let frames: Mutex<[DisclosureFrame?]>

    init(of budget: SiteBudget, context: PageContext) {
        self.budget = budget
        self.context = context
        frames = Mutex(Array(repeating: nil, count: budget.disclosures.count))
    }

    subscript(index: Int) -> DisclosureFrame {
        frames.withLock { frames in
            if let frame = frames[index] { return frame }
            let frame = DisclosureFrame(of: index, in: budget, context: context)
            frames[index] = frame
            return frame
        }
    }
}
