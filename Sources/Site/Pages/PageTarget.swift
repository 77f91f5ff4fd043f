/// A page of the site, by what it is about.
public enum PageTarget: Hashable, Sendable {
    /// The front page.
    case home
    /// A budget year.
    case year(Int)
    /// A department in a year: the index of its disclosure in the budget.
    case department(Int)
    /// A project: its index in its disclosure, and the disclosure's index in the budget.
    case project(Int, in: Int)
    /// Where readers search, and where all projects are listed.
    case search
    /// A free page, by the name of its file without ending: `about`.
    case freePage(String)
    /// What differs between two years, by department.
    case comparedYears(YearPair)
    /// What differs between a department's tables of two years: the indexes of its disclosures.
    case comparedDepartment(Int, Int)
    /// The page about the data: files and dictionary.
    case data
    /// The list of all revisions.
    case changes
    /// A revision by its number; where it holds many changes, one of several pages from 1 on.
    case revision(Int, part: Int)
    /// The indicators that stand in several projects, of a year or, without one, of all years.
    case indicators(year: Int?)
    /// The indicators of one name in a year.
    case indicatorGroup(IndicatorKey, year: Int)
    /// The promises of a year that name a time; without a year, of the latest that has any.
    case calendar(year: Int?)
    /// What a server shows where there is no page.
    case notFound

    /// The index of the disclosure whose table the page shows; `nil` where it shows none or many.
    var disclosure: Int? {
        switch self {
        case .department(let index), .project(_, in: let index): index
        default: nil
        }
    }
}
