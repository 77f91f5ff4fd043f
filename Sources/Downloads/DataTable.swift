internal import Diagnostics

/// The tables of the site's data, the same every year.
public enum DataTable: String, CaseIterable, Hashable, Sendable {
    /// What departments disclose, one row for each department, year and stage.
    case disclosures
    /// Projects.
    case projects
    /// Sums of money with the cells they stand in.
    case funding
    /// Indicators with their target values.
    case indicators

    /// The name in files.
    public var name: String { rawValue }

    /// The rows of some disclosures, without their projects, in the table of disclosures.
    public static func rows(of disclosures: [PublishedDisclosure]) -> Rows {
        disclosureRows.rows(of: disclosures)
    }

    /// The table's definition.
    public var definition: Table {
        switch self {
        case .disclosures: Self.disclosureRows.table
        case .projects: Self.projectRows.table
        case .funding: Self.fundingRows.table
        case .indicators: Self.indicatorRows.table
        }
    }
}

/// What several tables have.
enum Shared {
    static let wanYuan = Wording(chinese: "万元", english: "10,000 yuan")
    static let fen = Wording(chinese: "分", english: "fen (1/100 yuan)")

    static let stages: [Column.Code] = [
        .init("budget", "预算", "the budget as approved"),
        .init("adjusted_budget", "预算调整", "the budget as adjusted during the year"),
        .init("final_accounts", "决算", "the final accounts"),
        .init("self_evaluation", "绩效自评", "the department's own evaluation"),
    ]

    static func year(isRepeated: Bool = false) -> Column {
        Column(
            "year", "年度", "预算年度，取自表名", "The budget year, from the title of the table",
            isRequired: true, isRepeated: isRepeated, fiscalType: "date:fiscal-year")
    }

    static func stage(isRepeated: Bool = false) -> Column {
        Column(
            "stage", "阶段", "表格属于预算的哪个阶段，取自表名",
            "The stage of the budget that the table belongs to, from its title",
            isRequired: true, isRepeated: isRepeated, codes: stages, fiscalType: "phase:id")
    }

    static func department(isRepeated: Bool = false) -> Column {
        Column(
            "department", "部门", "部门名称，照录原表", "The department's name, as printed",
            from: "项目实施单位及项目名称", isRequired: true, isRepeated: isRepeated,
            fiscalType: "administrative-classification:generic:label")
    }

    static func disclosureID(isRepeated: Bool = false) -> Column {
        Column(
            "disclosure_id", "公开编号", "一个部门一年一个阶段的公开；也是本站网址中的文件夹",
            "One department's disclosure for a year and stage; its folder in this site's addresses",
            isRequired: true, isRepeated: isRepeated)
    }

    static let sourceFile = Column(
        "source_file", "原表文件", "出处：本站照原样公布的原表文件，地址从网站根目录算起",
        "Source: the original table as this site publishes it, from the root of the site",
        isRepeated: true)
    static let sourcePage = Column(
        "source_page", "原表页", "出处：原表文件中的第几页（每印一次表名算一页）",
        "Source: the page of the original table; each printing of the title begins one",
        isRequired: true)
    static let sourceLine = Column(
        "source_line", "原表行", "出处：原表文件中的第几行，从 1 起",
        "Source: the line of the original file, counted from 1", isRequired: true)
    static let sourceColumn = Column(
        "source_column", "原表列", "出处：该行中的第几个字，从 1 起",
        "Source: the first character in that line, counted from 1", isRequired: true)

    static func money(_ kind: FundingKind) -> Column {
        Column(
            "\(kind.code)_wan_yuan", "\(kind.heading)（万元）",
            "\(kind.meaning.chinese)，精确到分；空白表示原表没有公开，不等于零",
            "\(kind.meaning.english), exact; blank where the table discloses none, which is not zero",
            from: kind.sourceHeading, unit: wanYuan)
    }

    static func fen(_ kind: FundingKind) -> Column {
        Column(
            "\(kind.code)_fen", "\(kind.heading)（分）",
            "同一金额，以分为单位的整数，便于准确求和",
            "The same sum as a whole number of fen, to be added up exactly",
            from: kind.sourceHeading, unit: fen)
    }
}

extension FundingKind {
    var heading: String {
        switch self {
        case .total: "合计"
        case .generalBudget: "一般公共预算"
        case .fundBudget: "政府性基金预算"
        case .otherFunds: "其他资金"
        }
    }

    fileprivate var sourceHeading: String {
        switch self {
        case .total: "合计"
        case .generalBudget: "一般公共预算 / 一般预算"
        case .fundBudget: "政府性基金预算 / 基金预算"
        case .otherFunds: "其他资金"
        }
    }

    var meaning: Wording {
        switch self {
        case .total: Wording(chinese: "各项资金合计", english: "All funds together")
        case .generalBudget:
            Wording(chinese: "一般公共预算资金", english: "From the general public budget")
        case .fundBudget:
            Wording(chinese: "政府性基金预算资金", english: "From the government fund budget")
        case .otherFunds: Wording(chinese: "其他资金", english: "From other funds")
        }
    }
}
