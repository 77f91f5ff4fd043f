/// A parsed Markdown document in the order of its text, freed of every pointer.
struct MarkdownEvents {
    /// What a node of the syntax tree is.
    enum Kind: UInt8 {
        case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading
        case thematicBreak
        case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    }

    /// The beginning or the end of one node; nodes that hold no others have a beginning only.
    struct Event {
        var kind: Kind
        var isEntering: Bool
        /// Whether a paragraph stands in a list whose items are not separated by blank lines.
        var isTight = false
        /// The level of a heading; the first number of an ordered list, `nil` for a bullet list.
        var number: Int?
        /// The text of a leaf, the destination of a link or image.
        var literal = 0..<0
        /// The title of a link, the words behind the fence of a code block.
        var addition = 0..<0
        /// The first and the last line, counted from 1 in the parsed text.
        var lines = 0...0
        /// The first byte in its line, counted from 1.
        var byteColumn = 0
    }

    var events: [Event] = []
    /// The bytes all literals are ranges of.
    var bytes: [UInt8] = []
}
