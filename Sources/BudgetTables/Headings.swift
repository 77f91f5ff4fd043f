internal import BudgetModel

/// What a column of the table holds.
enum TableColumn: Int, CaseIterable, Hashable, Sendable {
    case department, code, label
    case total, generalBudget, fundBudget, otherFunds
    case firstLevel, secondLevel, thirdLevel, indicatorName
    case target, targetComparison, targetUnit, targetType, explanation, goal
}

/// Every Chinese word that the reading of tables looks for; a new layout adds its words here.
///
/// Headings are compared without blanks, and without what stands in brackets unless it is listed so.
enum Headings {
    /// The headings of each column; the first is the one that remedies name.
    static let columns: [TableColumn: [String]] = [
        .department: ["部门名称", "部门", "预算单位", "预算单位名称", "单位名称", "项目实施单位"],
        .code: ["项目编码", "项目代码", "项目编号"],
        .label: [
            "项目实施单位及项目名称", "项目名称", "单位及项目名称", "项目单位及项目名称", "部门及项目名称",
            "预算单位及项目名称", "实施单位及项目名称", "单位（项目）名称", "单位项目名称", "项目",
        ],
        .total: [
            "合计", "总计", "资金合计", "资金总额", "总额", "预算金额", "金额", "预算数", "资金安排合计",
        ],
        .generalBudget: [
            "一般公共预算", "一般预算", "一般公共预算资金", "一般公共预算拨款", "一般公共预算财政拨款",
            "公共财政预算",
        ],
        .fundBudget: [
            "政府性基金预算", "基金预算", "政府性基金", "政府性基金预算资金", "政府性基金预算拨款",
            "政府性基金预算财政拨款",
        ],
        .otherFunds: ["其他资金", "其它资金", "其他", "其它"],
        .firstLevel: ["一级指标"],
        .secondLevel: ["二级指标"],
        .thirdLevel: ["三级指标"],
        .indicatorName: ["明细指标", "三级指标名称", "指标名称", "指标内容", "具体指标", "绩效指标"],
        .target: ["指标值", "年度指标值", "目标值", "年度目标值", "绩效指标值", "预期指标值", "预期值"],
        .targetComparison: ["指标性质", "计算符号", "运算符号", "比较符号", "指标符号"],
        .targetUnit: ["度量单位", "计量单位", "指标值单位", "指标单位"],
        .targetType: ["指标值类型", "定性/定量", "定量/定性"],
        .explanation: ["指标描述", "指标说明", "指标解释"],
        .goal: ["总体目标", "年度目标", "年度总体目标", "年度绩效目标", "项目绩效目标", "绩效目标"],
    ]

    /// The column of a heading, as it is compared; `nil` for any other text.
    static func column(_ heading: String) -> TableColumn? {
        columnsByName[heading]
    }

    private static let columnsByName: [String: TableColumn] = {
        var columnsByName: [String: TableColumn] = [:]
        for (column, names) in columns {
            for name in names { columnsByName[name] = column }
        }
        return columnsByName
    }()

    /// Headings that stand over several columns of money; over a single one they mean its total.
    static let fundingGroups = [
        "资金安排", "项目资金安排", "资金来源", "预算资金", "项目资金", "资金", "预算安排", "年度预算安排",
    ]

    /// Headings that stand over the columns of levels and values.
    static let indicatorGroups = ["绩效指标", "绩效目标", "年度绩效指标", "年度绩效目标"]

    /// The last character of every heading of the target values.
    static let targetEnding = "值"

    /// The characters that headings begin with, which tell nearly all rows from headings.
    static let firstCharacters = ScalarFilter(
        columns.values.joined().compactMap(\.unicodeScalars.first)
    )

    /// The money units, with the power of ten that makes fen of them.
    static let moneyUnits: [(name: String, decimals: Int)] = [
        ("元", 2), ("千元", 5), ("万元", 6), ("百万元", 8), ("亿元", 10),
    ]
    /// What may stand before a money unit, longest first.
    static let unitPrefixes = ["金额单位：", "计量单位：", "单位：", "人民币"]
    /// The character that every money unit ends in.
    static let unitEnding = "元"

    /// What stands before a colon and the name of the department in a line above the table.
    static let departmentPrefixes = [
        "填报单位", "填报部门", "预算单位", "预算部门", "单位名称", "部门名称", "部门", "单位",
    ]

    /// The words of which a title holds at least one, and the word it ends in.
    static let titleWords = ["绩效目标", "绩效自评", "自评", "绩效评价表"]
    static let titleEnding = "表"
    /// The character behind the year of a title.
    static let year = "年"
    /// Words in a title that tell the stage; the first found counts.
    ///
    /// They belong to the name of the document: 评价, 决算 and 调整 alone may stand in the name of a
    /// department or project (绩效评价中心, 产业结构调整资金).
    static let stages: [(words: [String], stage: Stage)] = [
        (["自评", "自我评价", "绩效评价表", "评价结果", "评价情况", "评价指标"], .selfEvaluation),
        (
            [
                "部门决算", "单位决算", "财政决算", "决算绩效", "决算项目", "决算公开", "决算支出", "决算部门",
            ],
            .finalAccounts
        ),
        (
            [
                "预算调整", "调整预算", "调整绩效", "调整后", "（调整", "目标调整", "年调整项目",
                "年度调整项目", "年中调整",
            ],
            .adjustedBudget
        ),
        (["预算"], .budget),
    ]

    /// The labels of rows that add up others.
    static let totals = ["合计", "总计", "小计", "本页小计", "本页合计", "部门合计", "单位合计"]
    /// How notes above, between and below the rows begin.
    static let notes = ["注：", "备注：", "说明：", "填表说明"]
    /// What stands before the number of an annex, or alone.
    static let annexes = ["附件", "附表"]
    /// Around the number of a page, and of all pages: 第 3 页, 第 3 页 共 8 页.
    static let pageNumberStarts: [Unicode.Scalar] = ["第", "共"]
    static let pageNumberEnd: Unicode.Scalar = "页"
    /// How lines begin that name who made a table and when; no colon, which may be of either width.
    static let signatures = [
        "填表人", "填报人", "制表人", "制表", "编制人", "审核人", "复核人", "审核", "负责人", "单位负责人", "部门负责人",
        "财务负责人", "分管领导", "经办人", "联系人", "联系电话", "电话", "填表日期", "填报日期", "填报时间", "编制日期",
        "制表日期", "报送日期",
    ]
    /// The characters that these begin with.
    static let firstSignatureCharacters = ScalarFilter(
        signatures.compactMap(\.unicodeScalars.first)
    )

    /// The words that names of projects end in and names of departments do not.
    static let projectEndings = [
        "经费", "项目", "资金", "补助", "补贴", "专项", "工程", "政策", "费用", "费", "奖励", "建设", "工作",
    ]

    /// The national class of what first levels are called, without 指标 at the end.
    static let categories: [String: String] = [
        "成本": "cost", "经济成本": "cost", "社会成本": "cost", "生态环境成本": "cost",
        "产出": "output", "项目产出": "output", "完成": "output", "项目完成": "output", "数量": "output",
        "质量": "output", "时效": "output", "进度": "output",
        "效益": "benefit", "项目效益": "benefit", "效果": "benefit", "项目效果": "benefit",
        "经济效益": "benefit", "社会效益": "benefit", "生态效益": "benefit", "环境效益": "benefit",
        "可持续影响": "benefit", "可持续发展": "benefit", "可持续": "benefit",
        "满意度": "satisfaction", "服务对象满意度": "satisfaction", "社会公众满意度": "satisfaction",
        "公众满意度": "satisfaction",
    ]
    /// What the name of a level may end in.
    static let levelEnding = "指标"
}
