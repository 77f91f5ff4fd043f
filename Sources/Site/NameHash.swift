/// Eight hexadecimal digits that stand for a text in addresses: FNV-1a with 32 bits, the same for ever.
///
/// Not cryptography: two texts of one project or department that share their digits are told apart by
/// what `SiteAddresses` does with equal names.
struct NameHash: Hashable, Sendable {
    /// The digits as a number.
    private(set) var value: UInt32

    /// Nothing yet, or what was hashed before.
    init(value: UInt32 = 0x811C_9DC5) { self.value = value }

    /// Adds a text to what the digits stand for.
    mutating func add(_ text: String) {
        let bytes = text.utf8Span.span
        for index in bytes.indices { value = (value ^ UInt32(bytes[index])) &* 0x0100_0193 }
        // A byte that no UTF-8 text holds keeps ("ab", "c") apart from ("a", "bc").
        value = (value ^ 0xFF) &* 0x0100_0193
    }

    /// The digits.
    var text: String {
        let digits = digits
        return String(decoding: digits.indices.map { digits[$0] }, as: UTF8.self)
    }

    /// The digits in ASCII, for pages: each of their indicators asks, and a text takes twice as long.
    var digits: InlineArray<8, UInt8> {
        InlineArray { position in
            let digit = UInt8(truncatingIfNeeded: value >> (28 - 4 * UInt32(position))) & 0xF
            return digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
        }
    }
}

/// The digits that stand for some texts.
///
/// - Parameters:
///   - texts: What the digits stand for.
///   - prefix: What stands before the digits.
/// - Returns: The prefix with the digits.
func nameHash(_ texts: String..., prefix: String = "") -> String {
    var hash = NameHash()
    for text in texts { hash.add(text) }
    return prefix + hash.text
}
