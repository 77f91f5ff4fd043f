internal import Commentary
internal import Diagnostics

extension ReferenceIndex {
    /// Reports every reference of a note to something that does not exist, and a missing or misplaced
    /// subject.
    ///
    /// Without the whole budget, only references to other notes can be judged. References that were found
    /// right before are not looked at again, for which every table they name would have to be read.
    func check(_ note: ShelvedNote, in input: SiteInput, faults: inout [Diagnostic]) {
        let about = note.note.frontMatter.about
        if note.freePage == nil, about == nil {
            faults.append(.noteWithoutSubject(at: SourceLocation(path: note.note.path, line: 1)))
        }
        if note.freePage != nil, let about { faults.append(.pageWithSubject(at: about.location)) }
        if let name = note.freePage, !isAddressName(name) || isReserved(name) {
            faults.append(.badPageName(name, at: SourceLocation(path: note.note.path)))
        }
        if !input.knownNotes.isEmpty, let state = state(of: note), input.knownNotes.contains(state)
        {
            return
        }
        for reference in note.note.references
        where input.isBudgetComplete || !reference.reference.target.isInBudget {
            check(reference, faults: &faults)
        }
    }

    private func check(_ located: LocatedReference, faults: inout [Diagnostic]) {
        let reference = located.reference
        if case .external = reference.target { return }
        guard let page = page(reference.target) else {
            faults.append(.unknownReference(located, nearest: nearest(to: reference.target)))
            return
        }
        switch located.use {
        case .subject: break
        case .figure:
            do {
                _ = try figure(reference.fragment ?? "", on: page)
            } catch {
                faults.append(.unknownFigure(located, problem: error))
            }
        case .link:
            guard let fragment = reference.fragment else { return }
            let names = fragmentNames(on: reference.target)
            if !names.contains(fragment) {
                faults.append(.unknownAnchor(located, nearest: names.nearest(to: fragment)))
            }
        }
    }

    /// Whether a free page of that name would stand where the site has pages of its own, or beside a folder of
    /// theirs, which servers that leave out `.html` take for the same.
    private func isReserved(_ name: String) -> Bool {
        let folders = Language.allCases.map { $0.rawValue.lowercased() }
        let isYear = name.utf8.count == 4 && name.utf8.allSatisfy { 0x30...0x39 ~= $0 }
        return isYear || folders.contains(name)
            || [
                "404", "assets", "calendar", "changes", "compare", "data", "index", "indicators",
                "search",
            ].contains(name)
    }
}

extension Reference.Target {
    /// Whether only the tables can tell that the page exists, and what stands on it.
    fileprivate var isInBudget: Bool {
        switch self {
        case .home, .year, .department, .project: true
        case .note, .external: false
        }
    }
}
