internal import Diagnostics

/// The text of a file in UTF-8, and where its lines begin.
struct SourceText {
    /// The file, relative to the site folder.
    let path: String
    /// The file's own bytes if they are UTF-8, damaged here and there or not.
    let bytes: [UInt8]
    let lines: LineOffsets
    /// Whether all of it is UTF-8.
    let isUTF8: Bool
    /// The characters within cells that nobody sees, in order.
    private(set) var invisible: [Range<Int>] = []

    /// Reads the text of a file in any encoding that is read, and reports what is wrong with it; `nil` for a
    /// file that cannot be read at all.
    init?(reading file: [UInt8], path: String, faults: inout [Diagnostic]) {
        guard file.count < Int(UInt32.max) else {
            faults.append(.documentTooLarge(byteCount: file.count, path: path))
            return nil
        }
        let text = SourceText(file, path: path)
        let faultsBefore = faults.count
        if let format = ForeignFormat(of: file) {
            faults.append(.foreignDocument(format, path: path))
            return nil
        }
        // What is UTF-8 without control characters is in no other encoding.
        let isClean = text.isUTF8 && text.lines.controls.isEmpty
        if !isClean, let encoding = SourceEncoding(of: file, isDamaged: !text.isUTF8) {
            self.init(decoding: file, from: encoding, path: path, faults: &faults)
        } else {
            self = text
            if !isUTF8 { reportDamage(to: &faults) }
        }
        if faults.count == faultsBefore {
            report(bytes.offsetsOfReplacements, to: &faults) { .lostCharacter(at: $1) }
        }
        report(lines.controls.map(Int.init), to: &faults) { offset, location in
            .controlCharacter(bytes[offset], at: location)
        }
        invisible = InvisibleCharacters.ranges(in: bytes, from: Int(lines.starts[0]))
        report(invisible.map(\.lowerBound), to: &faults) { offset, location in
            .invisibleCharacter(bytes.scalar(at: offset), at: location)
        }
    }

    /// Takes a text for UTF-8.
    private init(_ bytes: [UInt8], path: String) {
        self.path = path
        self.bytes = bytes
        lines = LineOffsets(of: bytes, from: bytes.starts(with: byteOrderMark) ? 3 : 0)
        isUTF8 = lines.arePlainUTF8 || bytes.offsetsOfInvalidUTF8(limit: 1).isEmpty
    }

    /// Reads a text in another encoding; `nil` for one that is not read.
    private init?(
        decoding file: [UInt8],
        from encoding: SourceEncoding,
        path: String,
        faults: inout [Diagnostic]
    ) {
        guard let decoded = DecodedText(file, from: encoding) else {
            faults.append(.notUTF8(encoding, path: path))
            return nil
        }
        // Chinese takes half as much again in UTF-8.
        guard decoded.bytes.count < Int(UInt32.max) else {
            faults.append(.documentTooLarge(byteCount: decoded.bytes.count, path: path))
            return nil
        }
        self.init(decoded.bytes, path: path)
        var broken = decoded.faults.makeIterator()
        report(decoded.faults.map(\.offset), to: &faults) { _, location in
            .invalidCharacter(byte: broken.next()?.byte ?? 0, of: encoding, at: location)
        }
    }

    /// Reports bytes that are no UTF-8.
    private func reportDamage(to faults: inout [Diagnostic]) {
        report(bytes.offsetsOfInvalidUTF8(limit: .max), to: &faults) { offset, location in
            .invalidUTF8(byte: bytes[offset], at: location)
        }
    }

    /// Reports the first twenty faults of a kind, and of the others how many there are.
    func report(
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

    private func location(ofByte offset: Int) -> SourceLocation {
        let place = lines.place(ofByte: offset, in: bytes)
        return SourceLocation(path: path, line: place.line, column: place.column)
    }
}

/// The text of a file as an editor shows it, in whatever encoding; what is no text becomes U+FFFD.
public func sourceText(of file: [UInt8]) -> String {
    let isDamaged = !file.offsetsOfInvalidUTF8(limit: 1).isEmpty
    let decoded = SourceEncoding(of: file, isDamaged: isDamaged)
        .flatMap { DecodedText(file, from: $0) }
    return String(decoding: decoded?.bytes ?? file, as: UTF8.self)
}

/// U+FEFF in UTF-8.
private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
