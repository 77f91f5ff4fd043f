internal import BudgetModel
internal import Diagnostics

/// The project whose indicators are being read, if there is one.
///
/// Its parts stand side by side, and not in an optional whole: every row changes some of them, and what an
/// optional holds was copied with each indicator.
struct OpenProject {
    /// The project without its indicators; `nil` where none stands above.
    private var project: Project?
    /// The cell of its label; those that repeat it have the same bytes.
    private(set) var label = 0..<0
    /// Its levels above the next row.
    var levels = OpenLevels(count: 0)
    /// Its indicators so far.
    var indicators: [Indicator] = []

    /// Its code.
    var code: ProjectCode? { project?.code }
    /// Whether a project is open; asking the project itself copied it.
    private(set) var isOpen = false

    /// Begins with a project whose row is read, in a layout of so many levels and with so many rows.
    mutating func open(_ opened: Project, label: Range<Int>, levelCount: Int, rowCount: Int) {
        project = opened
        self.label = label
        isOpen = true
        levels = OpenLevels(count: levelCount)
        indicators.reserveCapacity(rowCount)
    }

    /// What its row says of its money, and what further rows add.
    var funding: Funding {
        get { project?.funding ?? Funding() }
        set { project?.funding = newValue }
    }

    /// The overall goal, where one has been read.
    var goal: PrintedText? {
        get { project?.performanceTarget.goal }
        set { project?.performanceTarget.goal = newValue }
    }

    /// Takes the project out, with all its indicators.
    mutating func close() -> Project? {
        guard var closed = project.take() else { return nil }
        isOpen = false
        swap(&closed.performanceTarget.indicators, &indicators)
        closed.performanceTarget.indicators.leaveSpareRoom()
        return closed
    }
}

extension TableReader {
    /// Ends the project above and puts it into its department's disclosure.
    mutating func closeProject() {
        guard let closed = project.close() else { return }
        reportUnused(project.levels.stillUnused)
        if closed.performanceTarget.indicators.isEmpty {
            let label = closed.printed
            faults.append(.projectWithoutIndicators(label.text, at: location(of: label)))
        }
        if closed.name.isEmpty {
            let label = closed.printed
            faults.append(.projectWithoutName(label.text, at: location(of: label)))
        }
        guard let current else {
            let label = closed.printed
            faults.append(.projectWithoutDepartment(label.text, at: location(of: label)))
            return
        }
        disclosures[current].projects.append(closed)
    }

    /// Reports levels that no indicator stands under.
    mutating func reportUnused(_ levels: [PrintedText]) {
        for level in levels {
            faults.append(.levelWithoutIndicator(level.text, at: location(of: level)))
        }
    }

    /// Reports each department that the table names without any project.
    mutating func reportDepartmentsWithoutProjects() {
        for disclosure in disclosures where disclosure.projects.isEmpty {
            let name = disclosure.department.name
            faults.append(.departmentWithoutProjects(name.text, at: location(of: name)))
        }
    }
}

extension Array {
    /// Moves the elements to where there is room for no further one.
    ///
    /// What growing arrays had to spare was a sixth of a budget's memory.
    mutating func leaveSpareRoom() {
        // Memory comes in steps of 16 bytes, so there may be room for one more.
        guard capacity > count + 1 else { return }
        var kept: [Element] = []
        kept.reserveCapacity(count)
        kept += self
        self = kept
    }
}

extension Diagnostic {
    fileprivate static func levelWithoutIndicator(_ level: String, at location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(
            code: "level-without-indicator",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: "“\(excerpt(level))”之下没有指标",
                english: "no indicator stands under “\(excerpt(level))”"
            ),
            remedy: Wording(
                chinese: "补上指标，或删除该行",
                english: "add its indicators, or delete the row"
            )
        )
    }

    fileprivate static func projectWithoutIndicators(
        _ project: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "project-without-indicators",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: "项目“\(excerpt(project))”没有指标",
                english: "the project “\(excerpt(project))” has no indicators"
            ),
            remedy: Wording(
                chinese: "补上该项目的指标",
                english: "add the indicators of the project"
            )
        )
    }

    fileprivate static func projectWithoutName(
        _ project: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "project-without-name",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "项目“\(excerpt(project))”只有编码，没有名称",
                english: "the project “\(excerpt(project))” has a code and no name"
            ),
            remedy: Wording(
                chinese: "在编码之后补上项目名称",
                english: "put the name of the project behind its code"
            )
        )
    }

    fileprivate static func projectWithoutDepartment(
        _ project: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "project-without-department",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "项目“\(excerpt(project))”之前没有部门",
                english: "no department stands before the project “\(excerpt(project))”"
            ),
            remedy: Wording(
                chinese: "在该项目之前加一行，写明部门名称",
                english: "put a row with the name of the department before the project"
            )
        )
    }

    fileprivate static func departmentWithoutProjects(
        _ department: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "department-without-projects",
            severity: .warning,
            location: location,
            message: Wording(
                chinese: "部门“\(excerpt(department))”之下没有项目",
                english: "no project stands under the department “\(excerpt(department))”"
            ),
            remedy: Wording(
                chinese: "补上该部门的项目；如果这一行是项目，写上编码或指标",
                english: "add its projects, or, if the row is a project, its code or indicators"
            )
        )
    }
}
