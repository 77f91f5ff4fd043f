public import Checksums
public import Revisions
public import Theme

/// Everything a site is made from, read and checked as far as each part can be by itself.
public struct SiteInput: Sendable {
    /// What `site.yml` says.
    public var settings: SiteSettings
    /// What the tables disclose.
    public var budget: SiteBudget
    /// Whether every table could be read without an error.
    ///
    /// Where one could not, a note may well refer to what it would have disclosed, and such references are
    /// no faults of their own.
    public var isBudgetComplete: Bool
    /// The Markdown files in `content/commentary` and `content/pages` that are to be read.
    public var notes: [TextFile]
    /// The commentaries that an earlier build has read.
    public var readNotes: [ShelvedNote]
    /// What was recorded of the tables and their changes.
    public var revisions: RevisionChain
    /// Templates, assets and words.
    public var theme: Theme
    /// A fingerprint of all that every page is made from: the program, `site.yml`, the theme and the free
    /// pages; `nil` where that is not known, and every page is to be rendered.
    public var state: ContentFingerprint?
    /// A fingerprint of the program and `site.yml` alone, from which all that is no page is made beside the
    /// tables; `nil` where that is not known.
    public var settingsState: ContentFingerprint?
    /// The states of the commentaries whose references were found right before.
    public var knownNotes: Set<ContentFingerprint>
    /// Gives the bytes of an original table by its path, so that it can be published too; `nil` where they
    /// are not at hand.
    public var document: (@Sendable (_ path: String) -> [UInt8])?

    /// Collects the parts of a site.
    public init(
        settings: SiteSettings,
        budget: SiteBudget,
        isBudgetComplete: Bool = true,
        notes: [TextFile],
        readNotes: [ShelvedNote] = [],
        revisions: RevisionChain = RevisionChain(),
        theme: Theme,
        state: ContentFingerprint? = nil,
        settingsState: ContentFingerprint? = nil,
        knownNotes: Set<ContentFingerprint> = [],
        document: (@Sendable (_ path: String) -> [UInt8])? = nil
    ) {
        self.settings = settings
        self.budget = budget
        self.isBudgetComplete = isBudgetComplete
        self.notes = notes
        self.readNotes = readNotes
        self.revisions = revisions
        self.theme = theme
        self.state = state
        self.settingsState = settingsState
        self.knownNotes = knownNotes
        self.document = document
    }
}
