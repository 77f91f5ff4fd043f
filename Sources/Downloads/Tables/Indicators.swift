internal import BudgetModel
internal import Diagnostics

extension DataTable {
    static let indicatorRows = TableDefinition<IndicatorRow>(
        "indicators",
        title: Wording(chinese: "绩效指标", english: "Indicators"),
        meaning: Wording(
            chinese: "每行是一个绩效指标：照录的原文，以及本站对指标值的解析",
            english: "Each row is an indicator: verbatim, and what its target value is read as"),
        references: [.init(column: "project_id", table: "projects")],
        owner: \.project
    ) { list in
        declarePlace(in: &list)
        declareTexts(in: &list)
        declareReading(in: &list)
        declareTime(in: &list)
        declareSource(in: &list)
    }

    @inline(__always)
    private static func declarePlace(in list: inout ColumnList<IndicatorRow>) {
        list.text(
            Column(
                "indicator_id", "指标编号", "项目编号，# 后是指标在项目页面上的位置",
                "The project's key and, behind #, the indicator's place on the project's page",
                isRequired: true)
        ) { $0.id }
        list.text(
            Column(
                "project_id", "项目编号", "指标所属的项目", "The project it belongs to",
                isRequired: true, isRepeated: true)
        ) { $0.project.id }
        list.integer(Shared.year(isRepeated: true)) { $0.project.source.disclosure.year }
        list.code(Shared.stage(isRepeated: true)) { $0.project.source.disclosure.stage.rawValue }
        list.text(Shared.department(isRepeated: true)) {
            $0.project.source.disclosure.department.name.text
        }
        list.text(
            Column(
                "project_code", "项目代码", "项目代码，照录原表", "The project's code as printed",
                from: "项目实施单位及项目名称", isRepeated: true)
        ) { $0.project.project.code?.printed }
        list.text(
            Column(
                "project", "项目名称", "项目名称", "The project's name",
                from: "项目实施单位及项目名称", isRepeated: true)
        ) { $0.project.project.name }
        list.integer(
            Column(
                "position", "序号", "在原表中是该项目的第几个指标，从 1 起",
                "The indicator's place in its project, counted from 1", isRequired: true)
        ) { $0.index + 1 }
    }

    @inline(__always)
    private static func declareTexts(in list: inout ColumnList<IndicatorRow>) {
        list.code(
            Column(
                "category", "指标类别", "一级指标属于国家统一分类中的哪一类；空白表示不属于任何一类",
                "The national class of the first level; blank where it fits none",
                codes: [
                    .init("cost", "成本指标", "what it may cost"),
                    .init("output", "产出指标", "what is delivered"),
                    .init("benefit", "效益指标", "what it brings about"),
                    .init("satisfaction", "满意度指标", "how content the people served are"),
                ])
        ) { $0.indicator.category?.rawValue }
        list.text(
            Column(
                "level_1", "一级指标", "一级指标，照录原文", "The first level, verbatim",
                from: "一级指标")
        ) { $0.indicator.levels.first?.text }
        list.text(
            Column(
                "level_2", "二级指标", "二级指标，照录原文；有的表格没有这一栏",
                "The second level, verbatim; some tables have none", from: "二级指标")
        ) { $0.indicator.levels.count > 1 ? $0.indicator.levels[1].text : nil }
        list.text(
            Column(
                "indicator", "指标名称", "明细指标（或三级指标）的名称，照录原文",
                "What is measured, verbatim", from: "明细指标 / 三级指标")
        ) { $0.indicator.name.text }
        list.text(
            Column(
                "target_value", "指标值", "指标值，照录原文；空白表示原表没有填写",
                "The target value, verbatim; blank where the table leaves it blank", from: "指标值")
        ) { $0.indicator.target.printed.text }
        list.text(
            Column(
                "target_comparison", "指标性质", "指标值旁边一列的比较符号（≥、≤、=、定性等），照录原文",
                "The comparison that stands in a column beside the value, verbatim",
                from: "指标性质 / 计算符号")
        ) { $0.indicator.target.columns?.comparison?.text }
        list.text(
            Column(
                "target_unit", "度量单位", "指标值旁边一列的计量单位，照录原文",
                "The unit of measure that stands in a column beside the value, verbatim",
                from: "度量单位 / 计量单位")
        ) { $0.indicator.target.columns?.unit?.text }
        list.text(
            Column(
                "target_type", "指标值类型", "指标值旁边一列写的定量或定性，照录原文",
                "Whether a number or words are promised, as a column beside the value says, verbatim",
                from: "指标值类型")
        ) { $0.indicator.target.columns?.type?.text }
        list.text(
            Column(
                "explanation", "指标描述", "指标描述，照录原文；空白表示原表没有填写",
                "What the department adds, verbatim; blank where it adds nothing", from: "指标描述")
        ) { $0.indicator.explanation?.text }
    }

    @inline(__always)
    private static func declareReading(in list: inout ColumnList<IndicatorRow>) {
        list.code(
            Column(
                "target_class", "指标值写法", "指标值是怎样写的；只说明写法，不是评分",
                "How the target value is written; no judgement", isRequired: true,
                codes: Codes.targetClasses)
        ) { $0.indicator.target.targetClass.rawValue }
        list.flag(
            Column(
                "is_measurable", "可对照核实", "是否写明了可以对照核实的数字、时间或名次",
                "Whether it names a number, a time or a rank that a result can be set against",
                isRequired: true)
        ) { $0.indicator.target.isMeasurable }
        list.code(
            Column(
                "comparison", "比较", "与数字（或期限、名次）怎样比较；空白表示原文没有写明",
                "How a result compares with the number, time or rank; blank where not written",
                codes: Codes.comparisons)
        ) { $0.parts.comparison?.rawValue }
        list.number(
            Column(
                "number", "数字", "指标值中的数字；有几个数字时见 parts；空白表示没有数字，不等于零",
                "The number; several stand in parts; blank where there is none, which is not zero")
        ) { $0.parts.number }
        list.number(
            Column(
                "number_high", "数字上限", "范围的上限，number 是下限",
                "The high end of a range, of which number is the low end")
        ) { $0.parts.high }
        list.text(
            Column(
                "unit", "计量单位", "数字的计量单位，照录原文；空白表示没有写明",
                "The unit of measure as written; blank where none is")
        ) { $0.parts.unit }
        list.text(
            Column(
                "per", "每", "数字是每什么的，如每人每天；也是频次的周期",
                "What the number counts for, such as each person and day; or the period")
        ) { $0.parts.per }
        list.flag(
            Column(
                "is_approximate", "约数", "数字是否只是约数（左右、约）",
                "Whether the number is only about right", isRequired: true)
        ) { $0.parts.isApproximate }
        list.text(
            Column(
                "relative_to", "相对于", "数字相对于什么：倍数或增长的基数、只写名称的界限、排名的范围",
                "What the number is set against: a base, a limit in words, a group to be ranked in")
        ) { $0.parts.relativeTo }
        list.code(
            Column(
                "tendency", "变化方向", "指标值要求怎样变化", "Which way something is to move",
                codes: Codes.tendencies)
        ) { $0.parts.tendency?.rawValue }
        list.list(
            Column(
                "parts", "各项数字",
                "指标值有几个数字或期限时逐个列出（JSON）：label 说明，其余与同名各列相同",
                "Several numbers or times one by one, in JSON: label, and names as of the columns")
        ) { $0.parts.list }
        list.code(
            Column(
                "direction", "好的方向", "结果越高越好还是越低越好；空白表示看不出来",
                "Whether more or less is better; blank where nothing tells",
                codes: [
                    .init("higher_is_better", "越高越好", "more is better"),
                    .init("lower_is_better", "越低越好", "less is better"),
                ])
        ) { $0.indicator.target.direction?.rawValue }
        list.code(
            Column(
                "confidence", "把握", "解析是原文写明的，还是按惯例推定的",
                "Whether the text says so or custom fills it in", isRequired: true,
                codes: [
                    .init("read", "原文写明", "the text says it"),
                    .init("assumed", "按惯例推定", "the text leaves it open"),
                ])
        ) { $0.indicator.target.confidence.rawValue }
        list.code(
            Column(
                "evidence", "依据", "解析的依据在哪里", "What the reading rests on", isRequired: true,
                codes: [
                    .init("value", "指标值本身", "the value itself"),
                    .init("explanation", "指标描述", "the description beside it"),
                    .init("indicator_name", "指标名称", "the indicator's name"),
                    .init("columns", "指标值旁边的列", "columns beside the value, such as 度量单位"),
                ])
        ) { $0.indicator.target.evidence.rawValue }
    }

    @inline(__always)
    private static func declareTime(in list: inout ColumnList<IndicatorRow>) {
        list.integer(
            Column("due_year", "期限年", "期限中的年份", "The year in which it is due")
        ) { $0.parts.deadline?.year }
        list.integer(
            Column("due_month", "期限月", "期限中的月份，1 至 12", "The month, 1 to 12")
        ) { $0.parts.deadline?.month }
        list.integer(
            Column("due_day", "期限日", "期限中的日，1 至 31", "The day of the month, 1 to 31")
        ) { $0.parts.deadline?.day }
        list.code(
            Column(
                "due_part", "期限时段", "期限在一年或一月的哪一段；不推算成具体日期",
                "The part of the year or month; no exact date is made of it",
                codes: Codes.partsOfTime)
        ) { $0.parts.deadline?.partCode }
        list.code(
            Column(
                "recurrence", "重复", "期限多久重复一次；空白表示只有一次或没有期限",
                "How often it comes back; blank where it does not",
                codes: [
                    .init("yearly", "每年", "each year"),
                    .init("quarterly", "每季度", "each quarter"),
                    .init("monthly", "每月", "each month"),
                ])
        ) { $0.parts.deadline?.recurrence?.rawValue }
    }

    @inline(__always)
    private static func declareSource(in list: inout ColumnList<IndicatorRow>) {
        list.text(
            Column(
                "address", "网址", "指标在项目页面上的网址",
                "The indicator on its project's page", isRequired: true)
        ) { $0.address }
        list.text(Shared.sourceFile) { $0.project.source.document }
        list.integer(Shared.sourcePage) { $0.indicator.target.printed.place.page }
        list.integer(Shared.sourceLine) { $0.indicator.target.printed.place.line }
        list.integer(Shared.sourceColumn) { $0.indicator.target.printed.place.column }
    }
}
