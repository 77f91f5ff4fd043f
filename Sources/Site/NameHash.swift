/// Eight hexadecimal digits that stand for a text in addresses: FNV-1a with 32 bits, the same for ever.
///
/// Not cryptography: two texts of one project or department that share their digits are told apart by
/// what `SiteAddresses` does with equal names.
func nameHash(_ texts: String...) -> String {
    var hash: UInt32 = 0x811C_9DC5
    for text in texts {
        for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        // A byte that no UTF-8 text holds keeps ("ab", "c") apart from ("a", "bc").
        hash = (hash ^ 0xFF) &* 0x0100_0193
    }
    // Each indicator of each page asks; through `String(_:radix:)` the digits take three times as long.
    return unsafe String(unsafeUninitializedCapacity: 8) { digits in
        for position in 0..<8 {
            let digit = UInt8(hash >> (28 - 4 * UInt32(position)) & 0xF)
            let first = digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10
            unsafe digits[position] = first + digit
        }
        return 8
    }
}
