internal import Checksums
public import Diagnostics

extension Grid {
    /// Reads text separated by tabs: UTF-8 with or without byte order mark, or what spreadsheets write instead,
    /// UTF-16 with a byte order mark and GB18030.
    ///
    /// What is no text at all, or text in another encoding, gives a grid without rows and one fault.
    /// Damaged or unprintable characters are reported one by one, and the text around them is read.
    ///
    /// - Parameters:
    ///   - file: The whole file.
    ///   - path: The file, relative to the site folder, with `/` between its parts.
    ///   - faults: Receives what is wrong with the text.
    public init(reading file: [UInt8], path: String, faults: inout [Diagnostic]) {
        source = DocumentSource(
            path: path,
            sha256: SHA256Digest(of: file).hexadecimal,
            byteCount: file.count
        )
        guard let text = SourceText(reading: file, path: path, faults: &faults) else {
            (bytes, isUTF8, lines, cleaned) = ([], true, .none, nil)
            return
        }
        isUTF8 = text.isUTF8
        cleaned = CleanText(text.bytes, lines: text.lines, invisible: text.invisible)
        bytes = cleaned?.bytes ?? text.bytes
        lines = cleaned.map { LineOffsets(text.lines, movedTo: $0.rowStarts) } ?? text.lines
        text.report(cleaned?.unclosed ?? [], to: &faults) { .unclosedQuote(at: $1) }
        if (0..<rowCount).allSatisfy(isBlank(row:)) {
            faults.append(.emptyDocument(path: path))
        }
    }
}
