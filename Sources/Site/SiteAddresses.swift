public import BudgetModel
public import Diagnostics

/// The addresses of the budget's pages, without the language and without `.html`.
///
/// An address depends on the table and `site.yml`, never on the order of anything, so that it is stable
/// for ever: `2020/zuzhibu` for a disclosure, `2-1000001` for a project in it.
public struct SiteAddresses: Sendable {
    /// The folder of each disclosure, in the order of the budget.
    public let folders: [String]
    /// The file names of each disclosure's projects, in table order.
    public let projects: [[String]]
    /// The addresses of the projects' pages, whole: what every page needs of several others.
    private let pages: [[String]]

    /// Gives every disclosure and every project an address.
    ///
    /// - Parameters:
    ///   - budget: What the tables disclose.
    ///   - settings: Where departments have their addresses.
    ///   - faults: Takes `department-without-address` and
    ///     `project-address-taken`.
    public init(budget: SiteBudget, settings: SiteSettings, faults: inout [Diagnostic]) {
        let names = departmentNames(in: budget, settings: settings, faults: &faults)
        folders = budget.disclosures.map { disclosure in
            let head = disclosure.head
            let name = names[head.department.name.text] ?? ""
            return "\(head.year)/\(name)\(head.stage.addressSuffix)"
        }
        projects = budget.disclosures.map(\.projectNames)
        for disclosure in budget.disclosures {
            for project in disclosure.unaddressed {
                let place = disclosure.head.location(of: project.place)
                faults.append(.projectAddressTaken(project.text, at: place))
            }
        }
        pages = zip(folders, projects).map { folder, projects in
            pageAddresses(of: projects, in: folder)
        }
    }

    /// The address of a page below the folder of its language.
    public func address(of page: PageTarget) -> String {
        switch page {
        case .home: "index.html"
        case .year(let year): "\(year)/index.html"
        case .department(let department): "\(folders[department])/index.html"
        case .project(let project, let department): pages[department][project]
        case .search: "search.html"
        case .freePage(let name): "\(name).html"
        case .comparedYears(let years): "compare/\(years.name)/index.html"
        case .comparedDepartment(let earlier, let later): comparison(of: earlier, later)
        case .data: "data/index.html"
        case .changes: "changes/index.html"
        case .revision(let number, part: 1): "changes/\(number).html"
        case .revision(let number, let part): "changes/\(number)-\(part).html"
        case .indicators(let year?): "indicators/\(year)/index.html"
        case .indicators(nil): "indicators/index.html"
        case .indicatorGroup(let key, let year): "indicators/\(year)/\(key).html"
        case .calendar(let year?): "calendar/\(year).html"
        case .calendar(nil): "calendar.html"
        case .notFound: "404.html"
        }
    }

    /// `compare/2019-2020/zuzhibu.html`, where the folders are `2019/zuzhibu` and `2020/zuzhibu`.
    private func comparison(of earlier: Int, _ later: Int) -> String {
        let year = folders[earlier].prefix { $0 != "/" }
        let parts = folders[later].split(separator: "/")
        return "compare/\(year)-\(parts.joined(separator: "/")).html"
    }

    /// The fragment that leads to an indicator on its project's page.
    public static func anchor(of indicator: Indicator) -> String {
        IndicatorAnchor(level: indicator.levels.first?.text, name: indicator.name.text).text
    }
}

/// The addresses of the pages of a disclosure's projects.
///
/// As bytes, since no other thread has work yet: strings that grow took twice as many instructions.
private func pageAddresses(of projects: [String], in folder: String) -> [String] {
    var address = Array("\(folder)/".utf8)
    let start = address.count
    return projects.map { project in
        address.removeSubrange(start...)
        address += project.utf8
        address += ".html".utf8
        return String(decoding: address, as: UTF8.self)
    }
}

extension Stage {
    /// What tells the stages of one department and year apart; the budget itself is the plain address.
    var addressSuffix: String {
        switch self {
        case .budget: ""
        case .adjustedBudget: "-adjusted-budget"
        case .finalAccounts: "-final-accounts"
        case .selfEvaluation: "-self-evaluation"
        }
    }
}

/// The address name of every department of the budget, by its printed name.
private func departmentNames(
    in budget: SiteBudget,
    settings: SiteSettings,
    faults: inout [Diagnostic]
) -> [String: String] {
    var names: [String: String] = [:]
    for department in settings.departments { names[department.name] = department.address }
    let configured = Set(names.keys)
    let shared = sharedRomanizations(in: budget, beside: names)
    for disclosure in budget.disclosures.lazy.map(\.head)
    where names[disclosure.department.name.text] == nil {
        let printed = disclosure.department.name
        var name = romanizedName(printed.text) ?? nameHash(printed.text, prefix: "d-")
        if shared.contains(name) { name += "-\(nameHash(printed.text))" }
        names[printed.text] = name
        faults.append(
            .departmentWithoutAddress(
                printed.text,
                address: name,
                known: configured,
                at: disclosure.location(of: printed.place)
            )
        )
    }
    return names
}

extension Disclosure {
    /// A place in this disclosure's document, as diagnostics name it.
    func location(of place: CellPlace) -> SourceLocation {
        SourceLocation(path: document.path, line: place.line, column: place.column)
    }
}

extension Diagnostic {
    fileprivate static func departmentWithoutAddress(
        _ name: String,
        address: String,
        known: Set<String>,
        at location: SourceLocation
    ) -> Diagnostic {
        let similar = known.nearest(to: name)
        return Diagnostic(
            code: "department-without-address",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: "site.yml 没有给“\(name)”指定地址，现用拼音“\(address)”",
                english: "site.yml gives \"\(name)\" no address, so \"\(address)\" is used"
            ),
            remedy: similar.map { similar in
                Wording(
                    chinese: "site.yml 中的“\(similar)”若是同一部门，请统一名称",
                    english: "if \"\(similar)\" in site.yml is the same department, use one name"
                )
            }
                ?? Wording(
                    chinese: "在 site.yml 的 departments 中加上这个名称和一个短地址",
                    english: "add the name and a short address to departments in site.yml"
                )
        )
    }

    fileprivate static func projectAddressTaken(
        _ name: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "project-address-taken",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "项目“\(name)”与前面一个项目的名称、指标完全相同，又没有自己的编码",
                english:
                    "the project \"\(name)\" has the name and the indicators of an earlier one "
                    + "and no code of its own"
            ),
            remedy: Wording(
                chinese: "给这个项目加上编码，或删去重复的项目",
                english: "give the project a code, or remove the repetition"
            )
        )
    }
}

/// The romanised names that several departments would have, or one beside a department of `site.yml`.
///
/// All of them are told apart then, not only those that come later: an address depends on no order.
private func sharedRomanizations(
    in budget: SiteBudget, beside configured: [String: String]
) -> Set<String> {
    let unnamed = Set(budget.disclosures.lazy.map(\.head.department.name.text))
        .subtracting(configured.keys)
    var counts: [String: Int] = [:]
    for name in Array(configured.values) + unnamed.compactMap(romanizedName) {
        counts[name, default: 0] += 1
    }
    return Set(counts.filter { $0.value > 1 }.keys)
}
