internal import BudgetModel
internal import Commentary
internal import Diagnostics
internal import Theme

/// Fills the holes of notes for the page that shows them.
struct NoteFilling {
    /// Finds what the notes refer to; all of it was found before.
    let index: ReferenceIndex
    /// The page that shows the note.
    let page: PageTarget
    /// How the page reaches others.
    let context: PageContext

    /// A note as the page shows it.
    func pageNote(_ note: ShelvedNote) -> PageNote {
        PageNote(
            title: note.note.title ?? "",
            html: html(of: note),
            language: note.language,
            date: note.note.frontMatter.date.map { "\($0)" }
        )
    }

    /// The note's text as finished markup.
    func html(of note: ShelvedNote) -> [UInt8] {
        var html: [UInt8] = []
        for piece in note.note.pieces {
            switch piece {
            case .html(let bytes): html += bytes
            case .address(let reference): appendEscaped(href(of: reference), to: &html)
            case .figure(let reference): appendFigure(reference, in: note.language, to: &html)
            case .term(let term): appendTerm(term, to: &html)
            }
        }
        return html
    }

    /// Text with its figures filled in.
    func text(_ text: PlainText) -> String {
        text.text { figure($0)?.text ?? "" }
    }

    private func figure(_ reference: Reference) -> LiveFigure? {
        guard let target = index.page(reference.target), let name = reference.fragment else {
            return nil
        }
        return try? index.figure(name, on: target)
    }

    private func appendFigure(_ reference: Reference, in language: Language, to html: inout [UInt8])
    {
        guard let figure = figure(reference) else { return }
        let isForeign = figure.isVerbatim && language != .chinese
        html +=
            isForeign
            ? #"<span class="figure" lang="zh-Hans">"#.utf8 : #"<span class="figure">"#.utf8
        appendEscaped(figure.text, to: &html)
        html += "</span>".utf8
    }

    private func appendTerm(_ term: String, to html: inout [UInt8]) {
        guard let path = context.glossary[glossaryTerm(ofHeading: term)],
            let href = context.link(from: page, toPath: path)
        else {
            appendEscaped(term, to: &html)
            return
        }
        html += #"<a class="term" href=""#.utf8
        appendEscaped(href, to: &html)
        html += #"">"#.utf8
        appendEscaped(term, to: &html)
        html += "</a>".utf8
    }

    private func href(of reference: Reference) -> String {
        if case .external(let address) = reference.target { return address }
        guard let target = index.page(reference.target) else { return "" }
        let fragment = index.fragment(of: reference, in: context.language).map { "#" + $0 } ?? ""
        if target == page, !fragment.isEmpty { return fragment }
        return (context.link(from: page, to: target) ?? "") + fragment
    }
}
