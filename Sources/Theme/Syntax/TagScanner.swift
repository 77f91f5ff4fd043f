internal import Diagnostics

/// Finds the tags of a template, following its changes of delimiters.
struct TagScanner {
    private let source: TemplateSource
    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)
    private var position = 0

    init(_ source: TemplateSource) { self.source = source }

    /// Every tag in order; an unclosed tag ends the scan.
    mutating func tags(faults: inout [Diagnostic]) -> [Tag] {
        var tags: [Tag] = []
        while let start = find(opening, from: position) {
            guard let tag = tag(at: start, faults: &faults) else { break }
            position = tag.range.upperBound
            if tag.kind == .delimiters {
                changeDelimiters(tag, faults: &faults)
            } else if isNamed(tag, faults: &faults) {
                tags.append(tag)
                continue
            }
            tags.append(Tag(kind: .comment, name: tag.name, range: tag.range, cut: tag.range))
        }
        return tags
    }

    private func tag(at start: Int, faults: inout [Diagnostic]) -> Tag? {
        let inside = start + opening.count
        let sigil = inside < source.bytes.count ? source.bytes[inside] : 0
        let end = (Self.terminators[sigil].map { [$0] } ?? []) + closing
        guard let stop = find(end, from: inside + (Self.terminators[sigil] == nil ? 0 : 1)) else {
            faults.append(.unclosedTag(Origin(source: source, offset: start)))
            return nil
        }
        let kind = Self.kinds[sigil]
        let name = trimmedName((inside + (kind == nil ? 0 : 1))..<stop)
        let range = start..<stop + end.count
        return Tag(kind: kind ?? .variable(isEscaped: true), name: name, range: range, cut: range)
    }

    private static let kinds: [UInt8: Tag.Kind] = [
        UInt8(ascii: "#"): .section(isInverted: false),
        UInt8(ascii: "^"): .section(isInverted: true),
        UInt8(ascii: "/"): .end,
        UInt8(ascii: ">"): .partial,
        UInt8(ascii: "<"): .parent,
        UInt8(ascii: "$"): .block,
        UInt8(ascii: "!"): .comment,
        UInt8(ascii: "="): .delimiters,
        UInt8(ascii: "{"): .variable(isEscaped: false),
        UInt8(ascii: "&"): .variable(isEscaped: false),
    ]

    /// What stands before the closing delimiter where more than the delimiter closes the tag.
    private static let terminators: [UInt8: UInt8] = [
        UInt8(ascii: "{"): UInt8(ascii: "}"), UInt8(ascii: "="): UInt8(ascii: "="),
    ]

    private func trimmedName(_ range: Range<Int>) -> TagName {
        let content = source.bytes[range]
        let first = content.firstIndex { !isBlankOrLineEnd($0) } ?? range.upperBound
        let last = content.lastIndex { !isBlankOrLineEnd($0) }.map { $0 + 1 } ?? first
        return TagName(text: source.text(first..<last), offset: first)
    }

    private mutating func changeDelimiters(_ tag: Tag, faults: inout [Diagnostic]) {
        let parts = tag.name.text.utf8.split(whereSeparator: isBlankOrLineEnd)
        guard parts.count == 2, !tag.name.text.contains("=") else {
            faults.append(
                .malformedDelimiters(
                    tag.name.text, Origin(source: source, offset: tag.range.lowerBound))
            )
            return
        }
        opening = Array(parts[0])
        closing = Array(parts[1])
    }

    /// Whether a tag that needs a name has one: no blanks inside, no empty part between dots.
    private func isNamed(_ tag: Tag, faults: inout [Diagnostic]) -> Bool {
        let name = tag.name.text
        guard tag.kind != .comment, name != "." else { return true }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        if !name.utf8.contains(where: isBlankOrLineEnd), !parts.contains(""),
            !name.hasPrefix("*")
        {
            return true
        }
        faults.append(.malformedName(name, Origin(source: source, offset: tag.range.lowerBound)))
        return false
    }

    private func find(_ pattern: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + pattern.count <= source.bytes.count {
            if source.bytes[index] == pattern[0],
                source.bytes[index..<index + pattern.count].elementsEqual(pattern)
            {
                return index
            }
            index += 1
        }
        return nil
    }
}

/// A blank, a tab or a line end.
func isBlankOrLineEnd(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}

/// A blank or a tab.
func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
