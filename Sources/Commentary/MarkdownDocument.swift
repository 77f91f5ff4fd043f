internal import CCommonMark
internal import Glibc

/// A parsed Markdown document; owns its C syntax tree and frees it exactly once.
///
/// libcmark refuses a text only where no memory is left. Then the program ends, as it does when an array finds
/// none: the site that is served stays as it is.
@safe
struct MarkdownDocument: ~Copyable {
    private let root: OpaquePointer

    /// Parses UTF-8 without NUL; every such text is Markdown.
    init(parsing source: [UInt8]) {
        let root = unsafe source.withUnsafeBufferPointer { source in
            unsafe source.withMemoryRebound(to: CChar.self) { characters in
                unsafe cmark_parse_document(
                    characters.baseAddress,
                    characters.count,
                    CMARK_OPT_SOURCEPOS
                )
            }
        }
        guard let root = unsafe root else { fatalError("libcmark is out of memory") }
        unsafe self.root = unsafe root
    }

    deinit { unsafe cmark_node_free(root) }

    /// The whole tree, copied into Swift values.
    func events() -> MarkdownEvents {
        var copied = MarkdownEvents()
        guard let iterator = unsafe cmark_iter_new(root) else {
            fatalError("libcmark is out of memory")
        }
        defer { unsafe cmark_iter_free(iterator) }
        while true {
            let step = unsafe cmark_iter_next(iterator)
            guard step != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else {
                return copied
            }
            unsafe copied.append(node, isEntering: step == CMARK_EVENT_ENTER)
        }
    }
}

extension MarkdownEvents {
    fileprivate mutating func append(_ node: OpaquePointer, isEntering: Bool) {
        guard let kind = unsafe Kind(cmark_node_get_type(node)) else { return }
        var event = Event(kind: kind, isEntering: isEntering)
        event.lines = unsafe lines(of: node)
        event.byteColumn = unsafe Int(cmark_node_get_start_column(node))
        switch kind {
        case .heading:
            event.number = unsafe Int(cmark_node_get_heading_level(node))
        case .list where unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST:
            event.number = unsafe Int(cmark_node_get_list_start(node))
        case .paragraph:
            event.isTight = unsafe isInTightList(node)
        case .text, .code, .htmlInline, .htmlBlock:
            event.literal = unsafe copy(cmark_node_get_literal(node))
        case .codeBlock:
            event.literal = unsafe copy(cmark_node_get_literal(node))
            event.addition = unsafe copy(cmark_node_get_fence_info(node))
        case .link where isEntering, .image where isEntering:
            event.literal = unsafe copy(cmark_node_get_url(node))
            event.addition = unsafe copy(cmark_node_get_title(node))
        default:
            break
        }
        events.append(event)
    }

    private func lines(of node: OpaquePointer) -> ClosedRange<Int> {
        let first = unsafe Int(cmark_node_get_start_line(node))
        return first...Swift.max(first, unsafe Int(cmark_node_get_end_line(node)))
    }

    private func isInTightList(_ paragraph: OpaquePointer) -> Bool {
        guard let item = unsafe cmark_node_parent(paragraph),
            let list = unsafe cmark_node_parent(item)
        else { return false }
        return unsafe cmark_node_get_list_tight(list) != 0
    }

    private mutating func copy(_ text: UnsafePointer<CChar>?) -> Range<Int> {
        let start = bytes.count
        if let text = unsafe text {
            let length = unsafe strlen(text)
            unsafe text.withMemoryRebound(to: UInt8.self, capacity: length) { text in
                unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: length))
            }
        }
        return start..<bytes.count
    }
}

extension MarkdownEvents.Kind {
    /// The kinds libcmark knows but never makes here, custom nodes, are `nil`.
    fileprivate init?(_ type: cmark_node_type) {
        switch type {
        case CMARK_NODE_DOCUMENT: self = .document
        case CMARK_NODE_BLOCK_QUOTE: self = .blockQuote
        case CMARK_NODE_LIST: self = .list
        case CMARK_NODE_ITEM: self = .item
        case CMARK_NODE_CODE_BLOCK: self = .codeBlock
        case CMARK_NODE_HTML_BLOCK: self = .htmlBlock
        case CMARK_NODE_PARAGRAPH: self = .paragraph
        case CMARK_NODE_HEADING: self = .heading
        case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
        case CMARK_NODE_TEXT: self = .text
        case CMARK_NODE_SOFTBREAK: self = .softBreak
        case CMARK_NODE_LINEBREAK: self = .lineBreak
        case CMARK_NODE_CODE: self = .code
        case CMARK_NODE_HTML_INLINE: self = .htmlInline
        case CMARK_NODE_EMPH: self = .emphasis
        case CMARK_NODE_STRONG: self = .strong
        case CMARK_NODE_LINK: self = .link
        case CMARK_NODE_IMAGE: self = .image
        default: return nil
        }
    }
}
