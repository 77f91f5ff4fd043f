import BudgetModel
import Diagnostics

/// Finds descriptions pasted from another project: 参检人员感受情况 (those who come to the health check)
/// beside an indicator of a sports meeting.
///
/// Caught is a description that stands in just two projects and holds a word (two Chinese characters)
/// that only these two projects of the department use. The first must use it again in its name or in two
/// more rows. The second must use no such word anywhere else, nor any word of the description in the name
/// of its indicator.
///
/// Not caught: pastes that were changed, pastes into several projects or from another department's table,
/// texts whose words are common, and departments with under five projects, where any word may be rare.
/// Words are told apart by pairs of characters, without a dictionary.
/// - Parameters:
///   - disclosure: The projects.
///   - sketches: All their descriptions, in the order of the table.
/// - Returns: The faults.
func checkPastedExplanations(
    of disclosure: Disclosure,
    sketches: [ExplanationSketch]
) -> [Diagnostic] {
    guard disclosure.projects.count >= 5 else { return [] }
    let candidates = sharedExplanations(of: disclosure, among: sketches.mayBeRepeated)
    guard !candidates.isEmpty else { return [] }
    let words = WordPlaces(of: disclosure, among: candidates)
    return candidates.compactMap { candidate -> Diagnostic? in
        let (first, second) = (candidate.first, candidate.second)
        if let word = words.foreignWord(at: second, from: first) {
            return .pastedExplanation(at: second, from: first, word: word, in: disclosure)
        }
        guard let word = words.foreignWord(at: first, from: second) else { return nil }
        return .pastedExplanation(at: first, from: second, word: word, in: disclosure)
    }
}

/// Where an indicator stands: the indices of its project and of its row there.
struct IndicatorPlace: Hashable {
    let project: Int
    let row: Int
}

/// A description that stands in two projects, and where.
struct SharedExplanation {
    let text: String
    let first: IndicatorPlace
    let second: IndicatorPlace
}

/// A description by its content, and where it stands.
private struct Occurrence {
    let key: ContentKey
    let place: IndicatorPlace
}

/// The descriptions that stand once in each of just two projects and do not fit the name of one of these
/// indicators, in no particular order.
private func sharedExplanations(
    of disclosure: Disclosure,
    among places: [IndicatorPlace]
) -> [SharedExplanation] {
    let found = explanations(of: disclosure, at: places)
    var shared: [SharedExplanation] = []
    found.forEachRun(by: \.key) { run in
        let (first, second) = (found[run.lowerBound].place, found[run.upperBound - 1].place)
        guard run.count == 2, first.project != second.project else { return }
        let indicators = [first, second].map {
            disclosure.projects[$0.project].performanceTarget.indicators[$0.row]
        }
        guard let text = indicators[0].explanation?.text,
            indicators.contains(where: { !Word.haveCommon($0.name.text, text) })
        else { return }
        shared.append(SharedExplanation(text: text, first: first, second: second))
    }
    return shared
}

/// The descriptions at some places, with equal ones together and in the order of the table.
private func explanations(
    of disclosure: Disclosure,
    at places: [IndicatorPlace]
) -> [Occurrence] {
    var found = places.compactMap { place in
        disclosure.projects[place.project].performanceTarget.indicators[place.row].explanation
            .map { Occurrence(key: ContentKey($0.text), place: place) }
    }
    // The sort is stable, and half as dear as a dictionary of so many keys.
    found.sort { $0.key < $1.key }
    return found
}

extension Diagnostic {
    fileprivate static func pastedExplanation(
        at place: IndicatorPlace,
        from source: IndicatorPlace,
        word: String,
        in disclosure: Disclosure
    ) -> Diagnostic? {
        let project = disclosure.projects[place.project]
        let other = disclosure.projects[source.project].printed
        guard let explanation = project.performanceTarget.indicators[place.row].explanation else {
            return nil
        }
        return Diagnostic(
            code: "pasted-description",
            severity: .warning,
            location: explanation.location(in: disclosure.document.path),
            message: Wording(
                chinese: "描述“\(explanation.text)”里的“\(word)”一词，"
                    + "另外只见于第 \(other.place.line) 行的“\(other.text)”",
                english:
                    "the word \"\(word)\" of the description \"\(explanation.text)\" otherwise "
                    + "stands only in \"\(other.text)\" in line \(other.place.line)"
            ),
            remedy: Wording(
                chinese: "核对描述是否属于“\(project.printed.text)”",
                english: "check that the description belongs to \"\(project.printed.text)\""
            )
        )
    }
}
