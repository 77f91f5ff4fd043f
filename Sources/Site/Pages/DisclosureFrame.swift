internal import BudgetModel
internal import Theme

/// What all pages of one disclosure have in common, in one language.
///
/// A class, although it never changes: made once for the pages of a department, it is never copied.
final class DisclosureFrame: Sendable {
    let index: Int
    let disclosures: [Disclosure]
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
    init(of index: Int, in budget: Budget, context: PageContext) {
        let page = PageTarget.department(index)
        let disclosure = budget.disclosures[index]
        self.index = index
        disclosures = budget.disclosures
        self.context = context
        links = FolderLinks(from: page, context: context)
        departmentName = disclosure.department.name.text
        departmentHref = context.link(from: page, to: page)
        year = String(disclosure.year)
        yearHref = context.link(from: page, to: .year(disclosure.year))
        stage = Stage.fields.flatValue(of: disclosure.stage)
        document = DocumentFacts.fields.flatValue(of: DocumentFacts(disclosure))
    }

    /// The disclosure, where it stands: a copy would take hold of each of its parts.
    var disclosure: Disclosure { disclosures[index] }
}
