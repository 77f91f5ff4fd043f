public import Diagnostics
internal import Yams

extension YAMLMapping {
    /// Reads the one mapping a YAML text consists of; an empty text is an empty mapping, a text that is no
    /// YAML or no mapping is `nil`.
    ///
    /// - Parameters:
    ///   - text: The YAML, without a byte order mark.
    ///   - path: The file, for the places in faults.
    ///   - firstLine: The line of the file on which `text` begins, counted from 1; front matter begins on
    ///     its file's second line.
    ///   - faults: Takes `yaml-syntax`, `yaml-full-width-colon`, `yaml-tab`, `yaml-duplicate-key`,
    ///     `yaml-too-large` and `yaml-wrong-type`.
    public init?(
        parsing text: String,
        path: String,
        firstLine: Int = 1,
        faults: inout [Diagnostic]
    ) {
        let start = SourceLocation(path: path, line: firstLine, column: 1)
        var converter = NodeConverter(path: path, lineOffset: firstLine - 1)
        do {
            // Every scalar is a text to us: without rules that look for numbers and dates in each, reading
            // takes half the time. Left to itself, the library takes the encoding from the environment.
            guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                self.init(location: start, entries: [])
                return
            }
            let value = try converter.value(of: root, near: start)
            guard case .mapping(let mapping) = value else {
                if value.isNull {
                    self.init(location: start, entries: [])
                    return
                }
                let fault = Diagnostic.wrongType(.mapping, of: nil, at: value.location)
                faults.append(converter.slip(in: text, upTo: .max) ?? fault)
                return nil
            }
            self = mapping
        } catch {
            faults.append(converter.fault(for: error, in: text))
            return nil
        }
    }
}

/// Turns the library's nodes, marks and errors into ours.
private struct NodeConverter {
    let path: String
    let lineOffset: Int
    /// How many more nodes are converted: a few lines of YAML can refer to each other so that they stand
    /// for more nodes than a machine can hold.
    private var remaining = 1_000_000

    /// The text stands for too many nodes.
    struct TooLarge: Error {
        var location: SourceLocation
    }

    init(path: String, lineOffset: Int) {
        self.path = path
        self.lineOffset = lineOffset
    }

    mutating func value(of node: Node, near fallback: SourceLocation) throws -> YAMLValue {
        let location = node.mark.map(location(of:)) ?? fallback
        remaining -= 1
        guard remaining > 0 else { throw TooLarge(location: location) }
        switch node {
        case .scalar(let scalar):
            let text = LocatedText(text: scalar.string, location: location)
            return .scalar(text, isPlain: scalar.style == .plain)
        case .sequence(let sequence):
            return .sequence(try sequence.map { try value(of: $0, near: location) }, location)
        case .mapping(let mapping):
            let entries = try mapping.map { try entry($0.key, $0.value, near: location) }
            return .mapping(YAMLMapping(location: location, entries: entries))
        case .alias:
            return .scalar(LocatedText(text: "", location: location), isPlain: true)
        }
    }

    private mutating func entry(
        _ key: Node,
        _ node: Node,
        near fallback: SourceLocation
    ) throws -> YAMLMapping.Entry {
        let keyLocation = key.mark.map(location(of:)) ?? fallback
        return YAMLMapping.Entry(
            key: LocatedText(text: key.scalar?.string ?? "", location: keyLocation),
            value: try value(of: node, near: keyLocation)
        )
    }

    private func location(of mark: Mark) -> SourceLocation {
        SourceLocation(path: path, line: mark.line + lineOffset, column: mark.column)
    }

    func fault(for error: any Error, in text: String) -> Diagnostic {
        switch error {
        case let error as TooLarge: .tooManyNodes(at: error.location)
        case YamlError.scanner(_, let problem, let mark, _),
            YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            slip(in: text, upTo: mark.line) ?? .yamlSyntax(problem, at: location(of: mark))
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            .duplicateKey(
                duplicates.min() ?? "",
                at: repeatedKey(duplicates.min() ?? "", in: text, after: context.mark.line)
            )
        case YamlError.reader(let problem, let offset, _, _):
            .yamlSyntax(problem, at: characterLocation(offset ?? 0, in: text))
        default:
            .yamlSyntax("\(error)", at: SourceLocation(path: path, line: lineOffset + 1))
        }
    }

    /// The slip of the keyboard that has led to a fault in a line, or to no mapping at all.
    func slip(in text: String, upTo line: Int) -> Diagnostic? {
        guard let (slip, line, column) = MistypedLine.last(in: text, upTo: line) else { return nil }
        let location = SourceLocation(path: path, line: line + lineOffset, column: column)
        return .mistyped(slip, at: location)
    }

    /// The last line that begins with the key; the library names a repeated key but not its place.
    private func repeatedKey(_ key: String, in text: String, after line: Int) -> SourceLocation {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let index = lines.indices.last { index in
            lines[index].drop { $0 == " " || $0 == "-" }.hasPrefix(key + ":")
        }
        let column = index.map { lines[$0].prefix { $0 == " " || $0 == "-" }.count + 1 }
        return SourceLocation(
            path: path, line: (index.map { $0 + 1 } ?? line) + lineOffset, column: column)
    }

    private func characterLocation(_ offset: Int, in text: String) -> SourceLocation {
        let before = text.prefix(offset)
        let line = before.count { $0.isNewline } + 1
        let column = before.reversed().prefix { !$0.isNewline }.count + 1
        return SourceLocation(path: path, line: line + lineOffset, column: column)
    }
}
