internal import Diagnostics

/// An encoding other than UTF-8 that a whole file is written in.
enum SourceEncoding {
    /// What spreadsheets call Unicode text, by its byte order mark.
    case utf16LittleEndian, utf16BigEndian
    /// What Chinese spreadsheets write as text: GBK, GB2312 or GB18030, which reads all three.
    case gb18030
    /// UTF-16 without a byte order mark, which no spreadsheet writes.
    case unmarkedUTF16
    case unknown

    /// The encoding a file seems to be in; `nil` for UTF-8, be it damaged here and there.
    ///
    /// What is UTF-8 as a whole never comes here: hardly any Chinese text in another encoding is that by chance.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - isDamaged: Whether any of it is no UTF-8.
    init?(of bytes: [UInt8], isDamaged: Bool) {
        if bytes.starts(with: [0xFF, 0xFE]) {
            self = .utf16LittleEndian
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self = .utf16BigEndian
        } else if Self.isUnmarkedUTF16(bytes) {
            self = .unmarkedUTF16
        } else if isDamaged, Self.isMostlyInvalidUTF8(bytes) {
            self = Self.isChinese(bytes) ? .gb18030 : .unknown
        } else {
            return nil
        }
    }

    /// The name by which the C library knows an encoding that is read; `nil` for the others.
    var converterName: String? {
        switch self {
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .gb18030: "GB18030"
        case .unmarkedUTF16, .unknown: nil
        }
    }

    /// The bytes of the mark at the beginning of the file, which is no text.
    var markLength: Int { unitLength == 2 ? 2 : 0 }

    /// The least number of bytes of a character, which is skipped where there is none.
    var unitLength: Int {
        switch self {
        case .utf16LittleEndian, .utf16BigEndian: 2
        case .gb18030, .unmarkedUTF16, .unknown: 1
        }
    }

    /// What a person calls the encoding.
    var wording: Wording {
        switch self {
        case .utf16LittleEndian, .utf16BigEndian: Wording(chinese: " UTF-16", english: "UTF-16")
        case .unmarkedUTF16:
            Wording(chinese: "没有标记的 UTF-16", english: "UTF-16 without a byte order mark")
        case .gb18030: Wording(chinese: " GB18030（GBK）", english: "GB18030 (GBK)")
        case .unknown: Wording(chinese: "未知编码", english: "an unknown encoding")
        }
    }

    /// Whether there are many NULs that all stand at even or all at odd places, as the halves of tabs, digits
    /// and line ends do.
    private static func isUnmarkedUTF16(_ bytes: [UInt8]) -> Bool {
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

    /// Whether the text is Chinese if it is GB18030: three in four of its characters beyond ASCII are marks or
    /// of the 3755 most common characters, which make up nearly all of a Chinese text.
    ///
    /// In a text of another encoding it is hardly one in three, and any broken one counts against it.
    private static func isChinese(_ bytes: [UInt8]) -> Bool {
        var (offset, all, common) = (0, 0, 0)
        while offset < bytes.count {
            guard bytes[offset] >= 0x80 else {
                offset += 1
                continue
            }
            all += 1
            switch (bytes[offset], offset + 1 < bytes.count ? bytes[offset + 1] : 0) {
            case (0xA1...0xA3, 0xA1...0xFE), (0xB0...0xD7, 0xA1...0xFE):
                common += 1
                offset += 2
            case (0x81...0xFE, 0x40...0x7E), (0x81...0xFE, 0x80...0xFE): offset += 2
            case (0x81...0xFE, 0x30...0x39): offset += 4
            default: offset += 1
            }
        }
        return common * 4 >= all * 3
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
