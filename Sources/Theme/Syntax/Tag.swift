/// One tag of a template, before tags are matched with each other.
struct Tag: Hashable {
    enum Kind: Hashable {
        case variable(isEscaped: Bool)
        case section(isInverted: Bool)
        case end
        case partial
        case parent
        case block
        case comment
        case delimiters
    }

    var kind: Kind
    var name: TagName
    /// The bytes of the tag.
    var range: Range<Int>
    /// The same with the blanks and the line end that vanish with it.
    var cut: Range<Int>

    /// Whether it opens something that an end tag closes.
    var opens: Bool {
        switch kind {
        case .section, .parent, .block: true
        case .variable, .end, .partial, .comment, .delimiters: false
        }
    }

    /// Whether it prints nothing itself, so that a line that holds only this tag vanishes.
    var canStandAlone: Bool {
        if case .variable = kind { false } else { true }
    }
}
