public import BudgetModel
public import Theme

/// Everything a site is made from, read and checked as far as each part can be by itself.
public struct SiteInput: Sendable {
    /// What `site.yml` says.
    public var settings: SiteSettings
    /// What the tables disclose.
    public var budget: Budget
    /// Whether every table could be read without an error.
    ///
    /// Where one could not, a note may well refer to what it would have disclosed, and such references are
    /// no faults of their own.
    public var isBudgetComplete: Bool
    /// The Markdown files in `content/commentary` and `content/pages`.
    public var notes: [TextFile]
    /// Templates, assets and words.
    public var theme: Theme

    /// Collects the parts of a site.
    public init(
        settings: SiteSettings,
        budget: Budget,
        isBudgetComplete: Bool = true,
        notes: [TextFile],
        theme: Theme
    ) {
        self.settings = settings
        self.budget = budget
        self.isBudgetComplete = isBudgetComplete
        self.notes = notes
        self.theme = theme
    }
}
