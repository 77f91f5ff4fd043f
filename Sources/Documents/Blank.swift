extension Unicode.Scalar {
    /// Whether the scalar is a space of any width, or takes no room at all: the one meaning of "blank" for
    /// cells, headings, labels and sums.
    @inlinable public var isBlank: Bool { isSpace || isWidthless }

    /// Whether the scalar is a space of any width, or ends a line.
    @inlinable public var isSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: true
        case 0x3000: true
        default: false
        }
    }

    /// Whether the scalar takes no room: zero-width blanks and joiners, marks of direction, soft hyphens.
    @inlinable public var isWidthless: Bool {
        switch value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
        default: false
        }
    }
}
