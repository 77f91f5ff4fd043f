/// Everything around a place in a template that says what its tags mean.
struct Scope {
    var source: TemplateSource
    var context: Context
    var overrides: [String: Override] = [:]
    var indentations: [Indentation] = []
    /// The partials and parents being put in, from the outermost to this one.
    var inclusions: [Inclusion] = []

    func origin(_ name: TagName) -> Origin { Origin(source: source, offset: name.offset) }
}

/// A replacement for a block, with what surrounds it where it was written.
struct Override {
    var block: Block
    var source: TemplateSource
    var overrides: [String: Override]

    /// What tells it apart from every other replacement.
    var identity: String { "\(source.name):\(block.name.offset)" }
}

/// A partial or parent being put in.
///
/// The kinds of values are finite, so a partial that comes upon itself with the same kind of value and the
/// same replacements would do so for ever; with another, it comes to an end.
struct Inclusion: Hashable {
    var name: String
    var kind: Kind
    var overrides: Set<String>
}

/// What happens to the blanks at the start of each line of a partial or a replacement.
struct Indentation: Hashable {
    /// At most this many blanks are taken away.
    var removed: Int
    /// Then these are put before what is left.
    var added: [UInt8]

    func apply(to blanks: [UInt8]) -> [UInt8] {
        added + blanks.dropFirst(min(removed, blanks.count))
    }
}
