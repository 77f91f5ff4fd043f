import BudgetModel
import Diagnostics
import Records
import Site

extension BuildRecord {
    /// What a build leaves that has this plan.
    init(of planned: Planning.Planned, faults: [Diagnostic], by maker: String) {
        let (plan, reading) = (planned.plan, planned.reading)
        let budget = reading.input.budget
        var tables: [String: Table] = [:]
        for (disclosure, names) in zip(budget.disclosures, plan.projectNames) {
            let path = disclosure.head.document.path
            var record = RecordWriter()
            disclosure.write(withNames: names, to: &record)
            let warnings = reading.tableWarnings[path] ?? 0
            tables[path, default: Table(warnings: warnings, disclosures: [])]
                .disclosures.append(record.bytes)
        }
        let tally = budget.tally
        self.init(
            maker: maker,
            files: reading.files,
            tables: tables,
            state: reading.state,
            knownNotes: plan.knownNotes,
            summary: SiteSummary(
                pages: plan.pageCount,
                departments: tally.departments,
                projects: tally.projects,
                indicators: tally.indicators,
                warnings: faults.count + reading.knownWarnings
            )
        )
    }
}
