/// Numbers as printable characters that mean nothing in a script's text: one below 64, two below 1,792.
///
/// Gaps between numbers of a list are mostly small. Characters of one byte each compress as the numbers do,
/// which the characters of Base64 do not: a number's bits would stand in several of them.
enum CompactNumbers {
    /// All of ASCII that is seen, but for `` ` ``, `$` and `\`, which templates of JavaScript read.
    private static let characters: [UInt8] = (UInt8(ascii: "!")...UInt8(ascii: "~")).filter {
        !"`$\\".utf8.contains($0)
    }
    /// The number that each character stands for.
    private static let values: [UInt8] = characters.indices.reduce(
        into: Array(repeating: 0, count: 256)
    ) { values, index in
        values[Int(characters[index])] = UInt8(index)
    }
    /// The first so many end a number, the other 27 say that it goes on.
    private static let last = 64
    private static let others = 27

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

    /// Appends how many numbers lie between the numbers of a list, which rise unless a record is damaged.
    static func append(gapsBetween list: [Int], to buffer: inout [UInt8]) {
        var next = 0
        for number in list {
            append(max(0, number - next), to: &buffer)
            next = number + 1
        }
    }

    /// Reads a number, and passes over it; 0 where there is none.
    static func next(in bytes: [UInt8], _ place: inout Int) -> Int {
        var (number, factor) = (0, 1)
        while place < bytes.count {
            let value = Int(values[Int(bytes[place])])
            place += 1
            number &+= factor &* value
            if value < last { break }
            factor &*= others
        }
        return number
    }
}
