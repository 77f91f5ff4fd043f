internal import BudgetModel
internal import Commentary
internal import Diagnostics

extension ReferenceIndex {
    /// The names that may stand behind `#` in a link to a page.
    func fragmentNames(on target: Reference.Target) -> [String] {
        switch target {
        case .project:
            guard case .project(let project, let department) = page(target) else { return [] }
            let indicators = budget.disclosures[department].projects[project].performanceTarget
                .indicators
            return indicators.map(\.name.text)
        case .note(let path): return shelf.note(at: path)?.note.headings.map(\.anchor) ?? []
        case .home, .year, .department, .external: return []
        }
    }

    /// The fragment of the page's address that a reference leads to, percent-encoded; `nil` where the
    /// page as a whole is meant.
    func fragment(of reference: Reference, in language: Language) -> String? {
        guard let name = reference.fragment else { return nil }
        switch reference.target {
        case .project:
            guard case .project(let project, let department) = page(reference.target) else {
                return nil
            }
            let indicators = budget.disclosures[department].projects[project].performanceTarget
                .indicators
            return indicators.first { $0.name.text == name }.map(SiteAddresses.anchor)
        case .note(let path):
            return shelf.note(at: path).flatMap { anchor(name, of: $0, in: language) }.map(
                percentEncoded)
        case .home, .year, .department, .external: return nil
        }
    }

    /// The `id` of the heading that a link means.
    ///
    /// A page that is shown in another language has other headings: there, the one that gives the first
    /// one's words in brackets is meant.
    private func anchor(_ name: String, of note: ShelvedNote, in language: Language) -> String? {
        let shown = note.freePage.flatMap { shelf.freePage($0, in: language) } ?? note
        if shown.note.path == note.note.path { return note.note.anchorPrefix + name }
        let term = note.note.headings.first { $0.anchor == name }?.term
        return shown.note.headings.first { $0.term == term }?.anchor
    }
}

extension Heading {
    /// The Chinese term that the heading explains.
    fileprivate var term: String { glossaryTerm(ofHeading: text.withoutFigures) }
}

/// A heading's anchor as it is written in an address.
func percentEncoded(_ anchor: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendPercentEncoded(anchor)
    return String(decoding: bytes, as: UTF8.self)
}
