public import Diagnostics

/// A fault as the page in the browser shows it.
public struct ShownFault: Sendable {
    /// What is wrong, where, and what to do.
    public var diagnostic: Diagnostic
    /// The lines around the place; `nil` where there are none to show.
    public var excerpt: SourceExcerpt?

    /// How many faults a page lists; one with more is read by nobody, so the rest is only counted.
    public static let mostListed = 30

    /// Pairs a fault with the text it is about.
    public init(_ diagnostic: Diagnostic, excerpt: SourceExcerpt?) {
        self.diagnostic = diagnostic
        self.excerpt = excerpt
    }
}
