public import BudgetModel
public import Revisions

extension NamedDisclosure {
    /// A disclosure whose projects and indicators are known again by the addresses of their pages.
    public init(_ disclosure: Disclosure) {
        self.init(
            disclosure,
            projectNames: ProjectNames(of: disclosure.projects).names,
            anchor: SiteAddresses.anchor(of:)
        )
    }
}
