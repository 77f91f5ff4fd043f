public import Diagnostics
internal import Revisions
internal import Theme

/// Plans the whole site, from values to values: no disk, clock or network.
///
/// - Parameters:
///   - input: The parts of the site.
///   - past: An earlier plan of the same program: what did not change since need not be worked out again.
///   - faults: Takes what is wrong with addresses, notes, references and the theme.
/// - Returns: The plan; `nil` where a template is wrong. It must not be published if a fault is an error.
public func plan(
    _ input: SiteInput, after past: SitePlan? = nil, faults: inout [Diagnostic]
) -> SitePlan? {
    let addresses = SiteAddresses(budget: input.budget, settings: input.settings, faults: &faults)
    let shelf = NoteShelf(reading: input.notes, beside: input.readNotes, faults: &faults)
    let index = ReferenceIndex(
        budget: input.budget, addresses: addresses, shelf: shelf, after: past?.references)
    for note in shelf.notes {
        index.check(note, in: input, faults: &faults)
    }
    if input.isBudgetComplete {
        faults += [input.revisions.fault(comparing: input.budget.documents)].compactMap(\.self)
    }
    let downloads = SiteDownloads(of: input, at: addresses)
    let log = ChangeLog(input.revisions, budget: input.budget, addresses: addresses)
    let faultsBefore = faults.count
    let editions = input.settings.languages.compactMap { language in
        SiteEdition(
            language, of: input, index: index, downloads: downloads, log: log, faults: &faults)
    }
    guard editions.count == input.settings.languages.count else { return nil }
    var pages = pages(of: input.budget, years: index.years)
    pages += Site.pages(of: index.groups)
    pages += Site.pages(of: index.calendar)
    pages += shelf.freePages.map(PageTarget.freePage) + log.pages
    return SitePlan(
        editions: editions,
        downloads: downloads,
        index: index,
        log: log,
        pages: pages,
        theme: input.theme,
        isThemeFaultless: input.theme.isFaultless && faults.count == faultsBefore,
        search: SiteSearch(of: index, state: input.state),
        calendar: CalendarFile(of: index, settings: input.settings, state: input.state),
        baseAddress: input.settings.baseAddress
    )
}

/// The pages of indicators that stand in several projects.
private func pages(of groups: IndicatorGroups) -> [PageTarget] {
    let years = groups.years
    guard !years.isEmpty else { return [] }
    return [.indicators(year: nil)]
        + years.flatMap { year in
            [.indicators(year: year)]
                + groups.groups(of: year).map { .indicatorGroup($0.key, year: year) }
        }
}

/// The pages of promises that name a time: the latest year stands at an address without its number.
private func pages(of calendar: PromiseCalendar) -> [PageTarget] {
    calendar.years.isEmpty
        ? [] : [.calendar(year: nil)] + calendar.years.dropLast().map { .calendar(year: $0) }
}

/// Every page that comes from the budget, and those that are always there.
private func pages(of budget: SiteBudget, years: SiteYears) -> [PageTarget] {
    var pages = [PageTarget.home, .search, .notFound] + budget.years.map(PageTarget.year)
    let departments = budget.disclosures.indices
    pages.reserveCapacity(
        budget.disclosures.reduce(pages.count + departments.count) { $0 + $1.projectCount })
    for department in departments {
        pages.append(.department(department))
        for project in 0..<budget.disclosures[department].projectCount {
            pages.append(.project(project, in: department))
        }
    }
    return pages + years.pairs.map(PageTarget.comparedYears) + years.departmentPages
}
