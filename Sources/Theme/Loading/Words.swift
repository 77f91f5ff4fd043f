internal import Diagnostics
internal import StrictYAML

/// The words of the interface in one language, by dotted key, in the order of the files.
struct Words: Sendable {
    /// One word with the file it stands in.
    struct Word: Sendable {
        var key: String
        var text: String
        /// The first character of the text, within its quotes.
        var location: SourceLocation

        /// Whether the site's own theme brought it in, so that only its templates can use it.
        var isAddition = false

        /// Whether it holds tags and is therefore a template.
        var isTemplate: Bool { text.utf8.contains(UInt8(ascii: "{")) && text.contains("{{") }

        /// The template that the word is where it holds tags.
        var source: TemplateSource {
            TemplateSource(name: "words/\(key)", bytes: Array(text.utf8), start: location)
        }
    }

    private(set) var words: [Word] = []

    /// The word behind a key.
    subscript(key: String) -> Word? { words.first { $0.key == key } }

    /// Takes a word of another language for one that is missing.
    mutating func fill(with word: Word) { words.append(word) }

    /// Reads a file of words; a word that is there already is replaced.
    ///
    /// - Returns: Whether each of its words was read; faults say why not.
    mutating func read(_ file: ThemeFile, layer: Int, faults: inout [Diagnostic]) -> Bool {
        let text = String(decoding: file.bytes, as: UTF8.self)
        let known = faults.count
        guard let mapping = YAMLMapping(parsing: text, path: file.shownPath, faults: &faults)
        else { return false }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for var found in Self.words(in: mapping, under: "", lines: lines, faults: &faults) {
            if let index = words.firstIndex(where: { $0.key == found.key }) {
                found.isAddition = words[index].isAddition
                words[index] = found
            } else {
                found.isAddition = layer > 0
                words.append(found)
            }
        }
        return faults.count == known
    }

    private static func words(
        in mapping: YAMLMapping, under prefix: String, lines: [Substring],
        faults: inout [Diagnostic]
    ) -> [Word] {
        var words: [Word] = []
        for key in mapping.keys {
            let name = prefix + key.text
            if mapping.isMapping(key.text) {
                guard let inner = mapping.mapping(key.text, faults: &faults) else { continue }
                words += Self.words(in: inner, under: name + ".", lines: lines, faults: &faults)
            } else if let text = mapping.text(key.text, faults: &faults) {
                let location = insideQuotes(text.location, lines)
                words.append(Word(key: name, text: text.text, location: location))
            } else {
                mapping.require(key.text, faults: &faults)
            }
        }
        return words
    }

    private static func insideQuotes(
        _ location: SourceLocation, _ lines: [Substring]
    ) -> SourceLocation {
        guard let line = location.line, let column = location.column, line <= lines.count
        else { return location }
        let first = lines[line - 1].unicodeScalars.dropFirst(column - 1).first
        guard first == "\"" || first == "'" else { return location }
        return SourceLocation(path: location.path, line: line, column: column + 1)
    }
}
