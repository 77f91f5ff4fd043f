/// How long tables may be before readers are helped through them.
enum TableLength {
    /// The most rows that are seen at a glance; only longer tables offer to be sorted and filtered.
    static let seenAtAGlance = 7
}
