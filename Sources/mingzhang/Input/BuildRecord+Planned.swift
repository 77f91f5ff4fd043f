import BudgetModel
import Diagnostics
import Site

extension BuildRecord {
    /// What a build leaves that has this plan.
    init(of planned: Planning.Planned, faults: [Diagnostic], by maker: String) {
        let (plan, reading) = (planned.plan, planned.reading)
        let tally = reading.input.budget.tally
        self.init(
            maker: maker,
            files: reading.files,
            tables: reading.tables,
            notes: plan.noteRecords,
            theme: plan.themeRecord,
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
