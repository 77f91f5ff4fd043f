/// One fault in the input: where it is, what is wrong, and what to do.
public struct Diagnostic: Error, Hashable, Sendable {
    /// Whether the site may be published in spite of a fault.
    public enum Severity: String, Hashable, Sendable {
        /// Publishing would mislead: nothing is published.
        case error
        /// A reader may be misled: the site is published.
        case warning
    }

    /// The stable kebab-case name of this kind of fault, explained in `FAULTS.md`.
    public var code: String
    /// Whether the site may still be published.
    public var severity: Severity
    /// The first character of the faulty text.
    public var location: SourceLocation
    /// What is wrong: one phrase, no full stop, naming the offending text.
    public var message: Wording
    /// What to do: one imperative phrase; `nil` where no single remedy is likely.
    public var remedy: Wording?

    /// Describes one fault.
    public init(
        code: String,
        severity: Severity,
        location: SourceLocation,
        message: Wording,
        remedy: Wording? = nil
    ) {
        self.code = code
        self.severity = severity
        self.location = location
        self.message = message
        self.remedy = remedy
    }
}

extension [Diagnostic] {
    /// Whether one of them is an error.
    public var containsError: Bool {
        // By index: an element's severity alone is read, and its texts are not copied.
        indices.contains { self[$0].severity == .error }
    }
}

extension Diagnostic: Comparable {
    /// Orders by place, then by code and wording, so that equal input prints equal reports.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        // One after the other: tuples would copy all texts of both for every comparison of a sort.
        if left.location != right.location { return left.location < right.location }
        if left.code != right.code { return left.code < right.code }
        return left.message.english < right.message.english
    }
}
