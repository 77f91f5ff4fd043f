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
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
}
