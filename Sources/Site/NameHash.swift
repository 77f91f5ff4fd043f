/// Eight hexadecimal digits that stand for a text in addresses: FNV-1a with 32 bits, the same for ever.
///
/// Not cryptography: two texts of one project or department that share their digits are told apart by
/// what `SiteAddresses` does with equal names.
///
/// - Parameters:
///   - texts: What the digits stand for.
///   - prefix: What stands before the digits, in ASCII.
/// - Returns: The prefix with the digits.
func nameHash(_ texts: String..., prefix: StaticString = "") -> String {
    var hash: UInt32 = 0x811C_9DC5
    for text in texts {
        let bytes = text.utf8Span.span
        for index in bytes.indices { hash = (hash ^ UInt32(bytes[index])) &* 0x0100_0193 }
        // A byte that no UTF-8 text holds keeps ("ab", "c") apart from ("a", "bc").
        hash = (hash ^ 0xFF) &* 0x0100_0193
    }
    // Each indicator of each page asks: numbers as text and joined strings take ten times as long.
    let start = prefix.utf8CodeUnitCount
    return unsafe String(unsafeUninitializedCapacity: start + 8) { characters in
        for position in 0..<start { unsafe characters[position] = prefix.utf8Start[position] }
        for position in 0..<8 {
            let digit = UInt8(hash >> (28 - 4 * UInt32(position)) & 0xF)
            let first = digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10
            unsafe characters[start + position] = first + digit
        }
        return start + 8
    }
}
