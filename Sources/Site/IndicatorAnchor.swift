/// The fragment that leads to an indicator on its project's page: `i-` and the digits of a hash.
///
/// Two indicators of one project that share category and name share the fragment of the first.
struct IndicatorAnchor: Hashable, Sendable {
    private var hash: NameHash

    /// The fragment of an indicator under a first level, which some lack.
    init(level: String?, name: String) {
        hash = NameHash()
        hash.add(level ?? "")
        hash.add(name)
    }

    /// A fragment that was kept as a number.
    init(value: UInt32) { hash = NameHash(value: value) }

    /// The digits of the fragment as a number.
    var value: UInt32 { hash.value }

    /// The fragment as a text.
    var text: String { "i-" + hash.text }

    /// The fragment in ASCII, for pages: each of their rows asks, and a text takes twice as long.
    var characters: InlineArray<10, UInt8> {
        let href = href
        return InlineArray { href[$0 + 1] }
    }

    /// The link to the fragment, in ASCII.
    var href: InlineArray<11, UInt8> {
        let digits = hash.digits
        return InlineArray { position in
            switch position {
            case 0: UInt8(ascii: "#")
            case 1: UInt8(ascii: "i")
            case 2: UInt8(ascii: "-")
            default: digits[position - 3]
            }
        }
    }
}
