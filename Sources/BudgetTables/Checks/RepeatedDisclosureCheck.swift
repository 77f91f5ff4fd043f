public import BudgetModel
public import Diagnostics

/// Finds departments with two tables for the same year and stage: a reader could not tell which holds.
public func checkRepeatedDisclosures(of budget: Budget) -> [Diagnostic] {
    var firsts: [DisclosedOnce: Disclosure] = [:]
    var faults: [Diagnostic] = []
    for disclosure in budget.disclosures {
        let key = DisclosedOnce(
            department: ContentKey(disclosure.department.name.text),
            year: disclosure.year,
            stage: disclosure.stage
        )
        if let first = firsts[key] {
            faults.append(.duplicateDisclosure(disclosure, first: first))
        } else {
            firsts[key] = disclosure
        }
    }
    return faults
}

/// What a department may disclose only once.
private struct DisclosedOnce: Hashable {
    let department: ContentKey
    let year: Int
    let stage: Stage
}

extension Diagnostic {
    fileprivate static func duplicateDisclosure(
        _ disclosure: Disclosure,
        first: Disclosure
    ) -> Diagnostic {
        let name = disclosure.department.name
        let other = first.department.name.location(in: first.document.path)
        return Diagnostic(
            code: "duplicate-disclosure",
            severity: .error,
            location: name.location(in: disclosure.document.path),
            message: Wording(
                chinese: "“\(name.text)”\(disclosure.year)年的表已经在 \(other) 公开",
                english:
                    "\"\(name.text)\" already discloses its \(disclosure.year) table at \(other)"
            ),
            remedy: Wording(
                chinese: "只保留其中有效的一份",
                english: "keep the one that is valid"
            )
        )
    }
}
