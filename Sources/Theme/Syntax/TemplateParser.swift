internal import Diagnostics

/// Turns the text of a template into a tree: matches the tags and takes away the lines they fill.
struct TemplateParser {
    private let source: TemplateSource
    private var tags: [Tag]
    /// For each opening tag the tag that closes it.
    private var ends: [Int: Int] = [:]
    private var next = 0

    private init(_ source: TemplateSource, tags: [Tag]) {
        self.source = source
        self.tags = tags
    }

    /// The tree of a template; whatever cannot be matched is reported and left out.
    static func parse(_ source: TemplateSource, faults: inout [Diagnostic]) -> [Node] {
        var scanner = TagScanner(source)
        let tags = scanner.tags(faults: &faults)
        var parser = TemplateParser(source, tags: tags)
        parser.matchTags(faults: &faults)
        return parser.nodes(from: 0, to: source.bytes.count, end: parser.tags.count)
    }

    // MARK: Matching

    /// How many tags may be open in each other: no theme needs more, and the stack has an end.
    private static let deepest = 100

    private mutating func matchTags(faults: inout [Diagnostic]) {
        var open: [Int] = []
        var strays: Set<Int> = []
        for index in tags.indices {
            if tags[index].kind == .end {
                guard let level = open.lastIndex(where: { tags[$0].name.text == name(index) })
                else {
                    faults.append(.unexpectedEnd(name(index), origin(index)))
                    strays.insert(index)
                    continue
                }
                report(unclosed: open[(level + 1)...], faults: &faults)
                strays.formUnion(open[(level + 1)...])
                if level < Self.deepest {
                    cutEnd(index, of: open[level], isOverride: isOverride(level, in: open))
                    ends[open[level]] = index
                } else {
                    strays.formUnion([open[level], index])
                }
                open.removeSubrange(level...)
            } else {
                let isOverride = open.last.map { tags[$0].kind == .parent } ?? false
                cutTag(index, isOverride: isOverride && tags[index].kind == .block)
                guard tags[index].opens else { continue }
                if open.count == Self.deepest {
                    faults.append(.tooDeep(name(index), origin(index)))
                }
                open.append(index)
            }
        }
        report(unclosed: open[...], faults: &faults)
        strays.formUnion(open)
        for index in strays { tags[index].kind = .comment }
    }

    private func report(unclosed: ArraySlice<Int>, faults: inout [Diagnostic]) {
        faults += unclosed.map { .unclosedSection(name($0), origin($0)) }
    }

    private func isOverride(_ level: Int, in open: [Int]) -> Bool {
        level > 0 && tags[open[level - 1]].kind == .parent && tags[open[level]].kind == .block
    }

    // MARK: Lines that hold nothing but a tag

    private mutating func cutTag(_ index: Int, isOverride: Bool) {
        let range = tags[index].range
        if isOverride {
            // Text beside a replacement is never printed, so only what follows the tag matters.
            tags[index].cut = range.lowerBound..<(lineEnd(after: range) ?? range.upperBound)
        } else if tags[index].canStandAlone, tags[index].kind != .parent,
            let start = lineStart(before: range), let end = lineEnd(after: range)
        {
            tags[index].cut = start..<end
        }
    }

    private mutating func cutEnd(_ index: Int, of opening: Int, isOverride: Bool) {
        let range = tags[index].range
        if isOverride {
            tags[index].cut = (lineStart(before: range) ?? range.lowerBound)..<range.upperBound
        } else if tags[opening].kind == .parent {
            guard let start = lineStart(before: tags[opening].range),
                let end = lineEnd(after: range)
            else { return }
            tags[opening].cut = start..<tags[opening].range.upperBound
            tags[index].cut = range.lowerBound..<end
        } else {
            cutTag(index, isOverride: false)
        }
    }

    /// The start of the line, if only blanks stand between it and the tag.
    private func lineStart(before range: Range<Int>) -> Int? {
        let before = source.bytes[..<range.lowerBound]
        let start = before.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
        return start == 0 || source.bytes[start - 1] == UInt8(ascii: "\n") ? start : nil
    }

    /// The start of the next line, if only blanks stand between the tag and the line end.
    private func lineEnd(after range: Range<Int>) -> Int? {
        let after = source.bytes[range.upperBound...]
        guard let end = after.firstIndex(where: { !isBlank($0) }) else { return after.endIndex }
        if source.bytes[end] == UInt8(ascii: "\n") { return end + 1 }
        let isLineEnd = source.bytes[end...].starts(with: "\r\n".utf8)
        return isLineEnd ? end + 2 : nil
    }

    // MARK: Building the tree

    /// The nodes between two bytes, up to the tag with the index `end`.
    private mutating func nodes(from start: Int, to stop: Int, end: Int) -> [Node] {
        var nodes: [Node] = []
        var position = start
        while next < end {
            let index = next
            next += 1
            nodes += lines(position..<max(position, tags[index].cut.lowerBound))
            if startsLine(index) { nodes.append(emptyLineStart(index)) }
            nodes += node(index)
            position = tags[ends[index] ?? index].cut.upperBound
            if let end = ends[index], startsLine(end), tags[index].kind != .parent {
                nodes.append(emptyLineStart(end))
            }
        }
        return nodes + lines(position..<max(position, stop))
    }

    private mutating func node(_ index: Int) -> [Node] {
        let tag = tags[index]
        switch tag.kind {
        case .comment, .delimiters, .end: return []
        case .variable(let isEscaped): return [.variable(tag.name, isEscaped: isEscaped)]
        case .section(let isInverted):
            return [.section(tag.name, isInverted: isInverted, body: body(index))]
        case .partial: return [.partial(tag.name, indentation: indentation(tag))]
        case .block: return [.block(block(index, body: body(index)))]
        case .parent:
            let overrides = body(index).compactMap { node -> Block? in
                if case .block(let block) = node { block } else { nil }
            }
            return [.parent(tag.name, indentation: indentation(tag), overrides: overrides)]
        }
    }

    private mutating func body(_ index: Int) -> [Node] {
        guard let end = ends[index] else { return [] }
        let nodes = nodes(
            from: tags[index].cut.upperBound, to: tags[end].cut.lowerBound, end: end
        )
        next = end + 1
        return nodes
    }

    /// The blanks before a tag that has its line for itself.
    private func indentation(_ tag: Tag) -> [UInt8] {
        Array(source.bytes[tag.cut.lowerBound..<tag.range.lowerBound])
    }

    private func block(_ index: Int, body: [Node]) -> Block {
        let tag = tags[index]
        let beginsLine = tag.cut.upperBound > tag.range.upperBound
        var indentation: [UInt8] = []
        if beginsLine {
            let content = source.bytes[tag.cut.upperBound...]
            let first = content.firstIndex { !isBlankOrLineEnd($0) } ?? content.endIndex
            indentation = content[..<first].reversed().prefix(while: isBlank).reversed()
        } else if let start = lineStart(before: tag.range) {
            indentation = Array(source.bytes[start..<tag.range.lowerBound])
        }
        return Block(
            name: tag.name, body: body, beginsLine: beginsLine, indentation: indentation)
    }

    private func lines(_ range: Range<Int>) -> [Node] {
        var nodes: [Node] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let lineEnd = source.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
            let end = lineEnd.map { $0 + 1 } ?? range.upperBound
            nodes.append(.text(start..<end, startsLine: isLineStart(start)))
            start = end
        }
        return nodes
    }

    private func startsLine(_ index: Int) -> Bool {
        tags[index].cut == tags[index].range && isLineStart(tags[index].range.lowerBound)
    }

    private func emptyLineStart(_ index: Int) -> Node {
        let offset = tags[index].range.lowerBound
        return .text(offset..<offset, startsLine: true)
    }

    private func isLineStart(_ offset: Int) -> Bool {
        offset == 0 || source.bytes[offset - 1] == UInt8(ascii: "\n")
    }

    private func name(_ index: Int) -> String { tags[index].name.text }

    private func origin(_ index: Int) -> Origin {
        Origin(source: source, offset: tags[index].range.lowerBound)
    }
}
