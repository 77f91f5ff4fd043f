internal import BudgetModel
internal import Diagnostics

extension DataTable {
    static let projectRows = TableDefinition<ProjectRow>(
        "projects",
        title: Wording(chinese: "项目", english: "Projects"),
        meaning: Wording(
            chinese: "每行是一个项目，按原表顺序",
            english: "Each row is a project, in the order of the table"),
        references: [.init(column: "disclosure_id", table: "disclosures")],
        owner: \.source
    ) { list in
        list.text(
            Column(
                "project_id", "项目编号", "项目在本站固定不变的编号，也是网址（不含 .html）",
                "The project's permanent key on this site: its address without .html",
                isRequired: true, fiscalType: "activity:generic:project:code")
        ) { $0.id }
        list.text(Shared.disclosureID(isRepeated: true)) { $0.source.folder }
        list.integer(Shared.year(isRepeated: true)) { $0.source.disclosure.year }
        list.code(Shared.stage(isRepeated: true)) { $0.source.disclosure.stage.rawValue }
        list.text(Shared.department(isRepeated: true)) {
            $0.source.disclosure.department.name.text
        }
        list.integer(
            Column(
                "position", "序号", "在原表中是该部门的第几个项目，从 1 起",
                "The project's place in the table, counted from 1", isRequired: true)
        ) { $0.index + 1 }
        list.text(
            Column(
                "project_code", "项目代码", "项目代码，照录原表；空白表示原表没有代码",
                "The project's code as printed; blank where the table has none",
                from: "项目实施单位及项目名称")
        ) { $0.project.code?.printed }
        list.text(
            Column(
                "project", "项目名称", "项目名称，不含代码；原表没有名称时为空白",
                "The project's name, without its code; blank where the table has none",
                from: "项目实施单位及项目名称", fiscalType: "activity:generic:project:label")
        ) { $0.project.name }
        list.text(
            Column(
                "goal", "总体目标", "总体绩效目标，照录原文；有的表格没有这一栏",
                "The overall goal, verbatim; some tables have none", from: "总体目标")
        ) { $0.project.performanceTarget.goal?.text }
        list.amount(Shared.money(.total)) { $0.project.funding.total?.amount }
        list.integer(Shared.fen(.total)) { $0.project.funding.total?.amount.fen }
        list.amount(Shared.money(.generalBudget)) { $0.project.funding.generalBudget?.amount }
        list.integer(Shared.fen(.generalBudget)) { $0.project.funding.generalBudget?.amount.fen }
        list.amount(Shared.money(.fundBudget)) { $0.project.funding.fundBudget?.amount }
        list.integer(Shared.fen(.fundBudget)) { $0.project.funding.fundBudget?.amount.fen }
        list.amount(Shared.money(.otherFunds)) { $0.project.funding.other?.amount }
        list.integer(Shared.fen(.otherFunds)) { $0.project.funding.other?.amount.fen }
        list.integer(
            Column(
                "indicator_count", "指标数", "该项目的绩效指标有几个",
                "How many indicators the project has", isRequired: true)
        ) { $0.project.performanceTarget.indicators.count }
        list.text(
            Column(
                "address", "网址", "项目页面的网址；site.yml 没有写明网站地址时从网站根目录算起",
                "The project's page; from the root of the site where its address is not known",
                isRequired: true)
        ) { $0.address }
        list.text(Shared.sourceFile) { $0.source.document }
        list.text(
            Column(
                "source_sha256", "原表 SHA-256", "原表文件的 SHA-256 校验值",
                "The SHA-256 of the original file", isRequired: true, isRepeated: true)
        ) { $0.source.disclosure.document.sha256 }
        list.integer(Shared.sourcePage) { $0.project.printed.place.page }
        list.integer(Shared.sourceLine) { $0.project.printed.place.line }
        list.integer(Shared.sourceColumn) { $0.project.printed.place.column }
    }
}
