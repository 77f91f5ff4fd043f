internal import Diagnostics

/// An encoding other than UTF-8 that a whole file is written in.
enum ForeignEncoding {
    case utf16
    case gb18030
    case unknown

    /// The encoding a file seems to be in; `nil` for UTF-8, be it damaged here and there.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - isDamaged: Whether any of it is no UTF-8.
    init?(of bytes: [UInt8], isDamaged: Bool) {
        if Self.isUTF16(bytes) {
            self = .utf16
        } else if isDamaged, Self.isMostlyInvalidUTF8(bytes) {
            self = Self.isGB18030(bytes) ? .gb18030 : .unknown
        } else {
            return nil
        }
    }

    /// What a person calls the encoding.
    var wording: Wording {
        switch self {
        case .utf16: Wording(chinese: " UTF-16", english: "UTF-16")
        case .gb18030: Wording(chinese: " GB18030（GBK、GB2312）", english: "GB18030 (GBK, GB2312)")
        case .unknown: Wording(chinese: "未知编码", english: "an unknown encoding")
        }
    }

    /// Whether a byte order mark says so, or many NULs that all stand at even or all at odd places, as
    /// the halves of tabs, digits and line ends do.
    private static func isUTF16(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
        let sample = bytes.prefix(4096)
        let nulls = sample.indices.filter { sample[$0] == 0 }
        guard nulls.count >= 4, nulls.count * 20 >= sample.count, nulls.count < sample.count
        else { return false }
        return nulls.allSatisfy { ($0 - nulls[0]).isMultiple(of: 2) }
    }

    /// Whether more than one in ten of the bytes that are not ASCII breaks the rules of UTF-8.
    ///
    /// In GB18030 nearly every character does; in damaged UTF-8 one in thousands.
    private static func isMostlyInvalidUTF8(_ bytes: [UInt8]) -> Bool {
        let beyondASCII = bytes.reduce(0) { $0 + Int($1 >> 7) }
        return beyondASCII >= 8
            && bytes.offsetsOfInvalidUTF8(limit: .max).count * 10 > beyondASCII
    }

    /// Whether the bytes pair up by the rules of GB18030, but for a last character cut short.
    private static func isGB18030(_ bytes: [UInt8]) -> Bool {
        var offset = 0
        while offset + 1 < bytes.count {
            switch (bytes[offset], bytes[offset + 1]) {
            case (0x00...0x7F, _): offset += 1
            case (0x81...0xFE, 0x40...0x7E), (0x81...0xFE, 0x80...0xFE): offset += 2
            case (0x81...0xFE, 0x30...0x39): offset += 4
            default: return false
            }
        }
        return true
    }
}

extension [UInt8] {
    /// Where the first byte sequences stand that are no UTF-8, at most so many.
    func offsetsOfInvalidUTF8(limit: Int) -> [Int] {
        var offsets: [Int] = []
        var start = 0
        while start < count, offsets.count < limit {
            do {
                _ = try UTF8Span(validating: span.extracting(start..<count))
                break
            } catch {
                offsets.append(start + error.byteOffsets.lowerBound)
                start += Swift.max(error.byteOffsets.upperBound, 1)
            }
        }
        return offsets
    }
}
