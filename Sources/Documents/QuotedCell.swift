/// A cell that a spreadsheet has put between quotation marks, since it holds a mark, a comma, a tab or a line
/// break.
///
/// A cell is quoted if it begins with `"`, and a further `"` stands right before a tab or the end of a line or of
/// the file; marks within are doubled. Every other `"` is itself: real texts begin with quotations
/// (`"一带一路"建设`).
///
/// So that a mark which is never closed swallows no rows, a quoted cell of several lines holds no tab, as every
/// row of a table does, and at most 256 lines, more than a spreadsheet shows in a cell.
enum QuotedCell {
    /// A quoted cell up to the offset of its closing mark.
    case closed(Int)
    /// A text that begins with a quotation.
    case plain
    /// A text that begins with a mark and has no other.
    case unclosed

    private static let mostLines = 256

    /// Looks at the cell that begins with a mark at an offset.
    init(in text: [UInt8], at open: Int) {
        var (offset, lines, holdsTab) = (open + 1, 1, false)
        while offset < text.count {
            switch text[offset] {
            case .quotationMark:
                switch offset + 1 < text.count ? text[offset + 1] : .lineFeed {
                case .quotationMark: offset += 1
                case .tab, .lineFeed, .carriageReturn, .formFeed:
                    self = .closed(offset)
                    return
                default:
                    self = lines == 1 && !holdsTab ? .plain : .unclosed
                    return
                }
            case .tab: holdsTab = true
            case .lineFeed: lines += 1
            case .carriageReturn where offset + 1 == text.count || text[offset + 1] != .lineFeed:
                lines += 1
            default: break
            }
            guard lines == 1 || (lines <= Self.mostLines && !holdsTab) else { break }
            offset += 1
        }
        self = .unclosed
    }

    /// Whether a cell begins at an offset.
    static func mayBegin(at offset: Int, of text: [UInt8], from start: Int) -> Bool {
        guard offset > start else { return true }
        return switch text[offset - 1] {
        case .tab, .lineFeed, .carriageReturn, .formFeed: true
        default: false
        }
    }
}

extension UInt8 {
    static let quotationMark: UInt8 = 0x22
}
