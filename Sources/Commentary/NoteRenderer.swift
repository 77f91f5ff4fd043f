internal import Diagnostics

/// Writes the HTML of a note from its syntax tree, as libcmark's own renderer does but for headings, links
/// and figures, and reports what a note may not hold.
struct NoteRenderer {
    typealias Event = MarkdownEvents.Event

    let document: MarkdownEvents
    let anchorPrefix: String
    let headingShift: Int
    let terms: Terms
    var source: SourceText

    var faults: [Diagnostic] = []
    var output = PieceBuffer()
    var title: String?
    var summary: PlainText?
    var headings: [Heading] = []
    var references: [LocatedReference] = []

    /// The paragraph or heading whose text is being written.
    var block: Event?
    /// How many block quotes are open.
    var quoteDepth = 0
    /// Whether a link, open or refused, surrounds the text.
    var isInLink = false
    /// Whether the surrounding link was written.
    var hasOpenLink = false
    /// Which terms have been linked.
    var isTermLinked: [Bool]
    /// The last character of the text so far in this block.
    var lastScalar: Unicode.Scalar?
    private var lastLevel = 1
    private var anchors = Anchors()

    /// Begins a note; a title given here comes before that of a heading.
    init(
        _ document: MarkdownEvents,
        source: SourceText,
        title: String?,
        anchorPrefix: String,
        headingShift: Int,
        terms: Terms
    ) {
        self.document = document
        self.source = source
        self.title = title
        self.anchorPrefix = anchorPrefix
        self.headingShift = headingShift
        self.terms = terms
        isTermLinked = Array(repeating: false, count: terms.count)
    }

    /// Writes everything.
    mutating func render() {
        var index = 0
        while index < document.events.count {
            if isTitle(document.events[index]) {
                index = takeTitle(at: index)
            } else {
                render(at: index)
                index += 1
            }
        }
    }

    private mutating func render(at index: Int) {
        let event = document.events[index]
        switch event.kind {
        case .document: break
        case .blockQuote, .list, .item, .thematicBreak, .codeBlock, .htmlBlock:
            renderContainer(event)
        case .paragraph: renderParagraph(event, at: index)
        case .heading: renderHeading(event, at: index)
        case .text: renderText(event)
        case .softBreak:
            if !joinsChinese(atBreak: index, after: lastScalar) { output.append("\n") }
        case .lineBreak:
            output.append("<br>\n")
            lastScalar = nil
        case .code:
            output.append("<code>")
            output.appendEscaped(document.bytes[event.literal])
            output.append("</code>")
            lastScalar = nil
        case .emphasis: output.append(event.isEntering ? "<em>" : "</em>")
        case .strong: output.append(event.isEntering ? "<strong>" : "</strong>")
        case .htmlInline: reportHTML(event)
        case .link: renderLink(event, at: index)
        case .image:
            if event.isEntering { reportImage(event, at: index) }
        }
    }

    // MARK: Headings

    private func isTitle(_ event: Event) -> Bool {
        event.kind == .heading && event.isEntering && event.number == 1 && title == nil
    }

    /// Takes the title out of the text.
    private mutating func takeTitle(at index: Int) -> Int {
        let event = document.events[index]
        begin(event)
        defer { block = nil }
        let text = plainText(of: index)
        var end = index + 1
        var isPlain = !text.text(filling: { _ in "{{" }).contains("{{")
        while document.events[end].kind != .heading {
            switch document.events[end].kind {
            case .link, .image: isPlain = false
            case .htmlInline: reportHTML(document.events[end])
            default: break
            }
            end += 1
        }
        let location = source.location(of: blockStart(event))
        if !isPlain { faults.append(.titleNotPlain(at: location)) }
        if text.withoutFigures.isEmpty { faults.append(.emptyHeading(at: location)) }
        title = text.withoutFigures
        return end + 1
    }

    private mutating func renderHeading(_ event: Event, at index: Int) {
        let level = min(max(event.number ?? 2, 2) + headingShift, 6)
        guard event.isEntering else {
            output.append("</h\(level)>\n")
            block = nil
            return
        }
        begin(event)
        let text = plainText(of: index)
        let name = text.withoutFigures
        let location = source.location(of: blockStart(event))
        checkLevel(event.number ?? 2, of: name, at: location)
        if text.parts.isEmpty { faults.append(.emptyHeading(at: location)) }
        let anchor = anchors.anchor(for: name)
        headings.append(Heading(level: level, text: text, anchor: anchor, location: location))
        output.startLine()
        output.append("<h\(level) id=\"\(anchorPrefix)\(anchor)\">")
    }

    private mutating func checkLevel(_ level: Int, of name: String, at location: SourceLocation) {
        if level == 1 {
            faults.append(.secondTitle(name, at: location))
        } else if level > lastLevel + 1 {
            faults.append(.skippedLevel(from: lastLevel, to: level, at: location))
        }
        lastLevel = max(level, 2)
    }

    // MARK: Paragraphs

    private mutating func renderParagraph(_ event: Event, at index: Int) {
        if event.isEntering {
            begin(event)
            if summary == nil { summary = plainText(of: index) }
            checkTable(at: index)
        } else {
            block = nil
        }
        guard !event.isTight else { return }
        if event.isEntering {
            output.startLine()
            output.append("<p>")
        } else {
            output.append("</p>\n")
        }
    }

    private mutating func begin(_ event: Event) {
        block = event
        lastScalar = nil
    }

    /// The offset of a block's first byte.
    func blockStart(_ event: Event) -> Int {
        source.start(ofLine: event.lines.lowerBound) + max(event.byteColumn - 1, 0)
    }
}
