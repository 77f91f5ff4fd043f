/// Where in a page a byte stands: between tags, in a tag, in a value, in a comment.
struct HTMLState: Hashable {
    enum Phase: Hashable {
        case text
        /// After `<`.
        case tagOpen
        /// After `<!`, with the number of hyphens that followed it directly.
        case declaration(hyphens: Int)
        case comment(hyphens: Int)
        case tagName
        case endTag
        /// Between the attributes of a tag.
        case attributes
        /// After a value: a blank or the tag's end must follow.
        case afterValue
        case attributeName
        case afterAttributeName
        case beforeValue
        case quotedValue(UInt8)
        case unquotedValue
        /// In an element that holds no tags, with how much of its end tag was seen.
        case rawText(seen: Int)
    }

    var phase = Phase.text
    /// The element whose tag is open, or whose raw text this is; in lower case, empty elsewhere.
    var element = ""
    /// The attribute whose name or value this is; in lower case, empty elsewhere.
    var attribute = ""
    /// Whether the open tag has a `src`.
    var hasSource = false

    static let text = HTMLState()

    /// Whether this is a place in a tag where an attribute may end or begin.
    private var isBetweenAttributes: Bool {
        switch phase {
        case .tagName, .attributes, .afterValue, .attributeName, .afterAttributeName: true
        default: false
        }
    }

    /// Whether values in this place must be addresses.
    var wantsAddress: Bool { Self.addressAttributes.contains(attribute) }

    /// Whether browsers fetch what this attribute names without being asked.
    var isFetched: Bool {
        ["src", "srcset", "poster", "data"].contains(attribute)
            || attribute == "href" && ["link", "use", "image"].contains(element)
    }

    private static let addressAttributes: Set<String> = [
        "action", "background", "cite", "data", "formaction", "href", "longdesc", "manifest",
        "ping",
        "poster", "src", "srcset", "xlink:href",
    ]

    /// The one place that both of two ways lead to; `nil` if they lead to different places.
    func joined(with other: HTMLState) -> HTMLState? {
        if self == other { return self }
        guard isBetweenAttributes, other.isBetweenAttributes, element == other.element
        else { return nil }
        return HTMLState(
            phase: followsBlank && other.followsBlank ? .attributes : .afterValue,
            element: element,
            hasSource: hasSource && other.hasSource
        )
    }

    /// Whether an attribute may begin directly here.
    private var followsBlank: Bool { phase == .attributes || phase == .afterAttributeName }
}
