/// Which bytes of a file a request asks for.
enum ByteRange: Hashable {
    /// All of them: no range is asked for, or none that is understood, which means the same.
    case whole
    /// These.
    case part(Range<Int>)
    /// Some, of which the file has none.
    case outside

    /// Reads a `Range` field (RFC 9110, 14.1.2); several ranges at once may be ignored, and are.
    init(_ field: String?, of count: Int) {
        let ends =
            field?.hasPrefix("bytes=") == true
            ? field?.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false) : nil
        guard let ends, ends.count == 2, ends.allSatisfy(isDigits) else {
            self = .whole
            return
        }
        switch (Int(ends[0]), Int(ends[1])) {
        case (nil, let length?) where ends[0].isEmpty:
            self = length > 0 && count > 0 ? .part(max(0, count - length)..<count) : .outside
        case (let first?, nil) where ends[1].isEmpty:
            self = first < count ? .part(first..<count) : .outside
        case (let first?, let last?) where first <= last:
            self = first < count ? .part(first..<min(last, count - 1) + 1) : .outside
        default: self = .whole
        }
    }
}

/// Whether a text is a whole number in decimal digits, or empty.
private func isDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}
