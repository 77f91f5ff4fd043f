internal import Diagnostics

/// A kind of file that is often taken for a text table by its name alone.
enum ForeignFormat {
    case archive
    case compoundFile
    case pdf

    /// The format that the first bytes of a file announce; `nil` where they announce none.
    init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .archive
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .compoundFile
        } else if bytes.starts(with: Array("%PDF-".utf8)) {
            self = .pdf
        } else {
            return nil
        }
    }

    /// What a person calls such a file.
    var wording: Wording {
        switch self {
        case .archive:
            Wording(chinese: " XLSX、DOCX 或 ZIP 文件", english: "an XLSX, DOCX or ZIP file")
        case .compoundFile:
            Wording(chinese: " XLS 或 DOC 文件", english: "an XLS or DOC file")
        case .pdf:
            Wording(chinese: " PDF 文件", english: "a PDF file")
        }
    }
}
