internal import Diagnostics

/// Warns of templates and words that a site's own theme adds and nothing uses.
///
/// They are most often misspelt replacements, which would otherwise have no effect without a word. What the
/// default theme has is never reported, since the program itself asks for some of it by name.
func reportUnusedAdditions(
    templates: [TemplateSource], words: [Words.Word], library: TemplateLibrary,
    faults: inout [Diagnostic]
) {
    let mentioned = library.mentionedNames
    let known = library.sources.map(\.name).filter { !$0.hasPrefix("words/") }
    for template in templates where !mentioned.contains(template.name) {
        let others = known.filter { $0 != template.name }
        faults.append(.unusedTemplate(template, nearest: others.nearest(to: template.name)))
    }
    for word in words where word.isAddition && !isMentioned(word, in: mentioned) {
        faults.append(.unusedWord(word))
    }
}

/// Whether some tag names a word, or a group that it stands in.
private func isMentioned(_ word: Words.Word, in mentioned: Set<String>) -> Bool {
    let parts = word.key.split(separator: ".")
    let groups = parts.indices.map { "words." + parts[...$0].joined(separator: ".") }
    return mentioned.contains("words/\(word.key)") || groups.contains(where: mentioned.contains)
}

extension Diagnostic {
    static func unusedTemplate(_ template: TemplateSource, nearest: String?) -> Diagnostic {
        Diagnostic(
            code: "theme-unused-template",
            severity: .warning,
            location: SourceLocation(path: template.start.path),
            message: Wording(
                chinese: "没有任何地方使用模板“\(template.name)”",
                english: "nothing uses the template \"\(template.name)\""
            ),
            remedy: nearest.map { nearest in
                Wording(
                    chinese: "若要替换“\(nearest)”，请改用这一名称；否则删去",
                    english: "rename it if it should replace \"\(nearest)\", or remove it"
                )
            } ?? Wording(chinese: "删去这一文件", english: "remove the file")
        )
    }

    static func unusedWord(_ word: Words.Word) -> Diagnostic {
        Diagnostic(
            code: "theme-unused-word",
            severity: .warning,
            location: word.location,
            message: Wording(
                chinese: "没有任何模板使用词条“\(word.key)”",
                english: "no template uses the word \"\(word.key)\""
            ),
            remedy: Wording(
                chinese: "核对它的名称，或者删去", english: "correct its name, or remove it")
        )
    }
}
