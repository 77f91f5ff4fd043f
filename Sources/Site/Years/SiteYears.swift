internal import Comparison

/// The years of a site: which disclosures are of one department and stage, and which years are compared.
///
/// A department is the same one as long as its address is, which `site.yml` gives to its name.
struct SiteYears: Sendable {
    /// The disclosures of each department and stage.
    private let series: [YearSeries]
    /// The series of each disclosure, and its place in that.
    private let places: [(series: Int, position: Int)]
    /// All years of the site, the earliest first.
    private let years: [Int]
    /// The years that have a page that compares them: those between which some department has no other table.
    let pairs: [YearPair]

    /// Finds the years of a budget whose disclosures stand in some folders, such as `2020/zuzhibu`.
    init(of budget: SiteBudget, folders: [String]) {
        var members: [String: [Int]] = [:]
        var names: [String] = []
        for (index, folder) in folders.enumerated() {
            let name = String(folder.drop { $0 != "/" })
            if members[name] == nil { names.append(name) }
            members[name, default: []].append(index)
        }
        // The budget is in the order of years; a year that a fault repeats is not compared with itself.
        series = names.map { name in
            YearSeries(of: budget, disclosures: members[name] ?? [])
        }
        var places = [(series: Int, position: Int)](repeating: (0, 0), count: folders.count)
        for (number, series) in series.enumerated() {
            for (position, disclosure) in series.disclosures.enumerated() {
                places[disclosure] = (number, position)
            }
        }
        self.places = places
        years = budget.years
        pairs = Set(series.flatMap(\.pairs)).sorted()
    }

    /// The years of a budget as the pages of a language stand.
    init(of budget: SiteBudget, context: PageContext) {
        let folders = budget.disclosures.indices.map { index in
            let address =
                context.address(
                    .department(index), context.languages.first ?? context.language) ?? ""
            return String(address.dropLast("/index.html".count))
        }
        self.init(of: budget, folders: folders)
    }

    /// The series that a disclosure belongs to, and its place there.
    func place(of disclosure: Int) -> (series: YearSeries, position: Int) {
        let place = places[disclosure]
        return (series[place.series], place.position)
    }

    /// The departments of two years, in the order of the later year's tables, and the comparison's page of
    /// those that can be compared.
    ///
    /// Of years that are not next to each other, only the departments that have no table between.
    func departments(of pair: YearPair) -> [ComparedDisclosures] {
        let isAdjacent = isAdjacent(pair)
        let found = series.compactMap { series -> ComparedDisclosures? in
            let compared = ComparedDisclosures(
                earlier: series.disclosure(of: pair.earlier),
                later: series.disclosure(of: pair.later),
                series: series
            )
            if compared.later != nil, compared.earlier != nil, series.pairs.contains(pair) {
                return compared
            }
            return isAdjacent && (compared.earlier != nil || compared.later != nil) ? compared : nil
        }
        return found.sorted { left, right in
            (left.later ?? .max, left.earlier ?? 0) < (right.later ?? .max, right.earlier ?? 0)
        }
    }

    /// Whether the site has no year between two that are compared.
    func isAdjacent(_ pair: YearPair) -> Bool {
        !years.contains { pair.earlier < $0 && $0 < pair.later }
    }

    /// Every comparison of a department's tables, by the indexes of its disclosures.
    var departmentPages: [PageTarget] {
        series.flatMap { series in
            zip(series.disclosures, series.disclosures.dropFirst()).map { earlier, later in
                .comparedDepartment(earlier, later)
            }
        }
    }
}

/// A department in two years.
struct ComparedDisclosures: Sendable {
    /// The index of its disclosure in the earlier year; `nil` where it has none.
    let earlier: Int?
    /// The same of the later year.
    let later: Int?
    let series: YearSeries
}
