internal import BudgetModel
internal import Diagnostics

extension DataTable {
    static let fundingRows = TableDefinition<FundingRow>(
        "funding",
        title: Wording(chinese: "资金", english: "Funding"),
        meaning: Wording(
            chinese: "每行是原表中一个写有金额的单元格，连同它的出处",
            english: "Each row is a cell of the table that holds a sum, with its place"),
        references: [
            .init(column: "disclosure_id", table: "disclosures"),
            .init(column: "project_id", table: "projects"),
        ]
    ) { list in
        list.text(
            Column(
                "funding_id", "金额编号", "部门或项目的编号，# 后是资金来源",
                "The key of the department or project and, behind #, the source of the money",
                isRequired: true)
        ) { $0.id }
        list.text(Shared.disclosureID(isRepeated: true)) { $0.source.folder }
        list.text(
            Column(
                "project_id", "项目编号", "金额所属的项目；空白表示是整个部门的金额",
                "The project whose money it is; blank for the department's as a whole",
                isRepeated: true, fiscalType: "activity:generic:project:code")
        ) { $0.project?.id }
        list.integer(Shared.year(isRepeated: true)) { $0.source.disclosure.year }
        list.code(Shared.stage(isRepeated: true)) { $0.source.disclosure.stage.rawValue }
        list.text(Shared.department(isRepeated: true)) {
            $0.source.disclosure.department.name.text
        }
        list.text(
            Column(
                "project", "项目名称", "金额所属项目的名称", "The name of that project",
                isRepeated: true, fiscalType: "activity:generic:project:label")
        ) { $0.project?.project.name }
        list.text(
            Column(
                "funding_source", "资金来源", "合计或其中一项资金来源；求和时不要把合计与来源相加",
                "The total or one of its sources; do not add the total to its sources",
                from: "资金安排", isRequired: true,
                codes: FundingKind.allCases.map {
                    .init($0.code, $0.meaning.chinese, $0.meaning.english)
                })
        ) { $0.kind.code }
        list.amount(
            Column(
                "amount_wan_yuan", "金额（万元）", "金额，精确到分", "The sum, exact",
                unit: Shared.wanYuan, isRequired: true)
        ) { $0.figure.amount }
        list.integer(
            Column(
                "amount_fen", "金额（分）", "同一金额，以分为单位的整数",
                "The same sum as a whole number of fen", unit: Shared.fen, isRequired: true,
                fiscalType: "value")
        ) { $0.figure.amount.fen }
        list.text(
            Column(
                "printed", "原文", "单元格的文字，照录原表", "The text of the cell, verbatim",
                isRequired: true)
        ) { $0.figure.printed.text }
        list.text(Shared.sourceFile) { $0.source.document }
        list.integer(Shared.sourcePage) { $0.figure.printed.place.page }
        list.integer(Shared.sourceLine) { $0.figure.printed.place.line }
        list.integer(Shared.sourceColumn) { $0.figure.printed.place.column }
    }
}
