internal import Checksums
public import Diagnostics

extension Grid {
    /// Reads text separated by tabs, in UTF-8 with or without byte order mark.
    ///
    /// What is no text at all, or text in another encoding, gives a grid without rows and one fault.
    /// Damaged or unprintable characters are reported one by one, and the text around them is read.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - path: The file, relative to the site folder, with `/` between its parts.
    ///   - faults: Receives what is wrong with the text.
    public init(reading bytes: [UInt8], path: String, faults: inout [Diagnostic]) {
        source = DocumentSource(
            path: path,
            sha256: SHA256Digest(of: bytes).hexadecimal,
            byteCount: bytes.count
        )
        self.bytes = bytes
        guard bytes.count < Int(UInt32.max) else {
            (isUTF8, lines) = (false, .none)
            faults.append(.documentTooLarge(byteCount: bytes.count, path: path))
            return
        }
        let lines = LineOffsets(of: bytes, from: bytes.starts(with: byteOrderMark) ? 3 : 0)
        isUTF8 = lines.arePlainUTF8 || bytes.offsetsOfInvalidUTF8(limit: 1).isEmpty
        let isClean = isUTF8 && lines.controls.isEmpty
        if let fault = Self.faultOfWhole(bytes, isDamaged: !isUTF8, isClean: isClean, path: path) {
            self.lines = .none
            faults.append(fault)
            return
        }
        self.lines = lines
        if !isUTF8 { reportDamage(to: &faults) }
        reportControls(to: &faults)
        if (0..<rowCount).allSatisfy(isBlank(row:)) {
            faults.append(.emptyDocument(path: path))
        }
    }

    /// What keeps a file from being read at all.
    private static func faultOfWhole(
        _ bytes: [UInt8],
        isDamaged: Bool,
        isClean: Bool,
        path: String
    ) -> Diagnostic? {
        if let format = ForeignFormat(of: bytes) {
            return .foreignDocument(format, path: path)
        }
        // What is UTF-8 without control characters is in no other encoding.
        return isClean
            ? nil
            : ForeignEncoding(of: bytes, isDamaged: isDamaged).map { .notUTF8($0, path: path) }
    }

    /// Reports bytes that are no UTF-8.
    private func reportDamage(to faults: inout [Diagnostic]) {
        let damaged = bytes.offsetsOfInvalidUTF8(limit: .max)
        report(damaged, to: &faults) { offset, location in
            .invalidUTF8(byte: bytes[offset], at: location)
        }
    }

    private func reportControls(to faults: inout [Diagnostic]) {
        report(lines.controls.map(Int.init), to: &faults) { offset, location in
            .controlCharacter(bytes[offset], at: location)
        }
    }

    /// Reports the first twenty faults of a kind, and of the others how many there are.
    private func report(
        _ offsets: [Int],
        to faults: inout [Diagnostic],
        as fault: (Int, SourceLocation) -> Diagnostic
    ) {
        let listed = 20
        faults += offsets.prefix(listed).map { fault($0, location(ofByte: $0)) }
        guard offsets.count > listed else { return }
        let first = fault(offsets[listed], location(ofByte: offsets[listed]))
        faults.append(.further(offsets.count - listed, like: first))
    }
}

/// U+FEFF in UTF-8.
private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

extension Diagnostic {
    fileprivate static func documentTooLarge(byteCount: Int, path: String) -> Diagnostic {
        Diagnostic(
            code: "document-too-large",
            severity: .error,
            location: SourceLocation(path: path),
            message: Wording(
                chinese: "文件有 \(byteCount) 字节，一个表格最多 4294967294 字节",
                english: "the file has \(byteCount) bytes, and a table at most 4294967294"
            ),
            remedy: Wording(
                chinese: "把表格分成几个文件",
                english: "divide the table into several files"
            )
        )
    }

    fileprivate static func foreignDocument(_ format: ForeignFormat, path: String) -> Diagnostic {
        Diagnostic(
            code: "foreign-document",
            severity: .error,
            location: SourceLocation(path: path),
            message: Wording(
                chinese: "文件是\(format.wording.chinese)，不是文本",
                english: "the file is \(format.wording.english), not text"
            ),
            remedy: Wording(
                chinese: "把表格另存为制表符分隔的文本，编码选 UTF-8",
                english: "save the table as text separated by tabs, in UTF-8"
            )
        )
    }

    fileprivate static func notUTF8(_ encoding: ForeignEncoding, path: String) -> Diagnostic {
        Diagnostic(
            code: "not-utf-8",
            severity: .error,
            location: SourceLocation(path: path),
            message: Wording(
                chinese: "文件的编码是\(encoding.wording.chinese)，不是 UTF-8",
                english: "the file is written in \(encoding.wording.english), not in UTF-8"
            ),
            remedy: Wording(
                chinese: "把文件另存为 UTF-8 编码",
                english: "save the file as UTF-8"
            )
        )
    }

    fileprivate static func emptyDocument(path: String) -> Diagnostic {
        Diagnostic(
            code: "empty-document",
            severity: .error,
            location: SourceLocation(path: path),
            message: Wording(chinese: "文件里没有文字", english: "the file holds no text"),
            remedy: Wording(
                chinese: "补上表格，或删除该文件",
                english: "put the table into the file, or delete the file"
            )
        )
    }

    fileprivate static func invalidUTF8(byte: UInt8, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: "invalid-utf-8",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "字节 0x\(byte.twoDigits) 不是 UTF-8 文字",
                english: "the byte 0x\(byte.twoDigits) is no UTF-8 text"
            ),
            remedy: Wording(
                chinese: "重新输入这个字，并把文件存为 UTF-8 编码",
                english: "type the character anew and save the file as UTF-8"
            )
        )
    }

    fileprivate static func controlCharacter(
        _ byte: UInt8,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "control-character",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "文字里有控制字符 U+00\(byte.twoDigits)",
                english: "the text holds the control character U+00\(byte.twoDigits)"
            ),
            remedy: Wording(chinese: "删除这个字符", english: "delete the character")
        )
    }

    /// The fault that stands for all of its kind from its place on.
    fileprivate static func further(_ count: Int, like first: Diagnostic) -> Diagnostic {
        var fault = first
        fault.message = Wording(
            chinese: "从这里起还有 \(count) 处：\(first.message.chinese)",
            english: "from here on, in \(count) more places: \(first.message.english)"
        )
        return fault
    }
}

extension UInt8 {
    /// The byte in two hexadecimal digits.
    fileprivate var twoDigits: String {
        (self < 16 ? "0" : "") + String(self, radix: 16, uppercase: true)
    }
}
