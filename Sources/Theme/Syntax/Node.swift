/// A part of a parsed template; every byte range and offset counts in its source.
indirect enum Node: Hashable, Sendable {
    /// Text within one line; `startsLine` where an indented partial puts its indentation.
    case text(Range<Int>, startsLine: Bool)
    case variable(TagName, isEscaped: Bool)
    case section(TagName, isInverted: Bool, body: [Node])
    case partial(TagName, indentation: [UInt8])
    case parent(TagName, indentation: [UInt8], overrides: [Block])
    case block(Block)
}

/// What a tag names and the byte at which the name begins.
struct TagName: Hashable, Sendable {
    var text: String
    var offset: Int
}

/// A part of a template that its users may replace, or, within a parent tag, the replacement.
struct Block: Hashable, Sendable {
    var name: TagName
    var body: [Node]
    /// Whether the opening tag has its line for itself, so that the body begins on the next one.
    var beginsLine: Bool
    /// The blanks before its first line: what a replacement is indented with, or freed of.
    var indentation: [UInt8]
}
