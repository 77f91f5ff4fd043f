internal import BudgetModel
internal import Diagnostics

extension DataTable {
    static let disclosureRows = TableDefinition<PublishedDisclosure>(
        "disclosures",
        title: Wording(chinese: "部门", english: "Departments"),
        meaning: Wording(
            chinese: "每行是一个部门一个年度一个阶段的公开",
            english: "Each row is what one department discloses for one year and stage")
    ) { list in
        list.text(Shared.disclosureID()) { $0.folder }
        list.integer(Shared.year()) { $0.disclosure.year }
        list.code(Shared.stage()) { $0.disclosure.stage.rawValue }
        list.text(Shared.department()) { $0.disclosure.department.name.text }
        list.text(
            Column("title", "表名", "原表的表名", "The title of the table", isRequired: true)
        ) { $0.disclosure.title.text }
        list.amount(Shared.money(.total)) { $0.disclosure.funding.total?.amount }
        list.integer(Shared.fen(.total)) { $0.disclosure.funding.total?.amount.fen }
        list.amount(Shared.money(.generalBudget)) { $0.disclosure.funding.generalBudget?.amount }
        list.integer(Shared.fen(.generalBudget)) {
            $0.disclosure.funding.generalBudget?.amount.fen
        }
        list.amount(Shared.money(.fundBudget)) { $0.disclosure.funding.fundBudget?.amount }
        list.integer(Shared.fen(.fundBudget)) { $0.disclosure.funding.fundBudget?.amount.fen }
        list.amount(Shared.money(.otherFunds)) { $0.disclosure.funding.other?.amount }
        list.integer(Shared.fen(.otherFunds)) { $0.disclosure.funding.other?.amount.fen }
        list.integer(
            Column(
                "project_count", "项目数", "公开的项目有几个", "How many projects are disclosed",
                isRequired: true)
        ) { $0.projectNames.count }
        list.text(
            Column(
                "address", "网址", "部门页面的网址；site.yml 没有写明网站地址时从网站根目录算起",
                "The department's page; from the root of the site where its address is not known",
                isRequired: true)
        ) { "\($0.baseAddress)\($0.folder)/index.html" }
        list.text(
            Column(
                "source_file", "原表文件", "本站照原样公布的原表文件，地址从网站根目录算起",
                "The original table as this site publishes it, from the root of the site")
        ) { $0.document }
        list.text(
            Column(
                "source_path", "原表路径", "原表文件在本站输入文件夹中的位置",
                "Where the original file stands in the input of this site", isRequired: true)
        ) { $0.disclosure.document.path }
        list.text(
            Column(
                "source_sha256", "原表 SHA-256", "原表文件的 SHA-256 校验值",
                "The SHA-256 of the original file", isRequired: true)
        ) { $0.disclosure.document.sha256 }
        list.integer(
            Column(
                "source_bytes", "原表大小", "原表文件的大小", "The size of the original file",
                unit: Wording(chinese: "字节", english: "bytes"), isRequired: true)
        ) { $0.disclosure.document.byteCount }
        list.integer(Shared.sourcePage) { $0.disclosure.department.name.place.page }
        list.integer(Shared.sourceLine) { $0.disclosure.department.name.place.line }
        list.integer(Shared.sourceColumn) { $0.disclosure.department.name.place.column }
    }
}
