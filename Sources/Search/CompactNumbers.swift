/// Numbers as printable characters that mean nothing in a script's text: one below 64, two below 1,792.
///
/// Gaps between numbers of a list are mostly small. Characters of one byte each compress as the numbers do,
/// which the characters of Base64 do not: a number's bits would stand in several of them.
enum CompactNumbers {
    /// All of ASCII that is seen, but for `` ` ``, `$` and `\`, which templates of JavaScript read.
    private static let characters: [UInt8] = (UInt8(ascii: "!")...UInt8(ascii: "~")).filter {
        !"`$\\".utf8.contains($0)
    }
    /// The first so many end a number, the other 27 say that it goes on.
    private static let last = 64
    private static let others = characters.count - last

    /// Appends a number from 0.
    static func append(_ number: Int, to buffer: inout [UInt8]) {
        var rest = number
        while rest >= last {
            rest -= last
            buffer.append(characters[last + rest % others])
            rest /= others
        }
        buffer.append(characters[rest])
    }
}
