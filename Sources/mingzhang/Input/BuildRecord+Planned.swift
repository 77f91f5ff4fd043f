import BudgetModel
import Diagnostics
import Site

extension BuildRecord {
    /// What a build leaves that has made this site.
    init(of site: ReadySite, by maker: String) {
        let (plan, reading) = (site.planned.plan, site.planned.reading)
        self.init(
            outline: BuildOutline(of: site, by: maker),
            tables: reading.tables,
            notes: plan.noteRecords,
            theme: plan.themeRecord,
            state: reading.state,
            knownNotes: plan.knownNotes
        )
    }
}

extension BuildOutline {
    /// What a build leaves that has made this site.
    init(of site: ReadySite, by maker: String) {
        self.init(maker: maker, files: site.planned.reading.files, summary: site.summary)
    }
}

extension SiteSummary {
    /// What is said of a site that has this plan.
    init(of planned: Planning.Planned, faults: [Diagnostic]) {
        let tally = planned.reading.input.budget.tally
        self.init(
            pages: planned.plan.pageCount,
            departments: tally.departments,
            projects: tally.projects,
            indicators: tally.indicators,
            warnings: faults.count + planned.reading.knownWarnings
        )
    }
}
