import Diagnostics
import Site
import Testing

@Suite("The page about the data")
struct DataPageTests {
    /// What the page says of each form, and of what only some of them have.
    private static let traces: [(text: String, forms: Set<String>)] = [
        ("pandas.read_csv", ["csv"]),
        ("“供 Excel 打开”", ["csv-excel"]),
        ("其他 CSV 文件", ["csv"]),
        ("加一个单引号", ["csv", "csv-excel"]),
        ("XLSX", ["xlsx"]),
        ("Excel 工作簿", ["xlsx"]),
        ("JSON：按部门", ["json"]),
        ("Datasette", ["sqlite"]),
        ("budget.sqlite", ["sqlite"]),
        ("部门公开的原表", ["source"]),
        ("原表文件本身也原样公布", ["source"]),
        ("<h2 id=\"dictionary\">", ["csv", "csv-excel", "json", "xlsx"]),
        ("<caption>全站数据", ["csv", "json"]),
    ]

    @Test(
        "offers the forms that site.yml names and no other, as departments' pages do",
        arguments: [
            ["csv", "sqlite"], ["csv-excel"], ["json"], ["xlsx", "source"],
            ["csv", "csv-excel", "json", "xlsx", "sqlite", "source"],
        ]
    )
    func namesForms(forms: Set<String>) throws {
        let site = try site(forms)
        let page = try site.text("data/index.html")
        for trace in Self.traces {
            #expect(
                page.contains(trace.text) == !trace.forms.isDisjoint(with: forms), "\(trace.text)")
        }
        let department = try site.text("2020/d/index.html")
        let columns = ["csv": "供程序使用", "csv-excel": "供 Excel 打开"]
        for (form, column) in columns {
            let heading = "<th scope=\"col\">\(column)</th>"
            #expect(department.contains(heading) == forms.contains(form), "\(column)")
        }
    }

    @Test("speaks of nothing but the original tables where there is nothing else")
    func namesOriginals() throws {
        let page = try site(["source"]).text("data/index.html")
        #expect(page.contains("<p>部门公开的原表，在该部门的页面下载"))
        for word in ["CSV", "JSON", "XLSX", "Excel", "SQLite", "解析", "<table"] {
            #expect(!page.contains(word), "\(word)")
        }
    }

    private func site(_ forms: Set<String>) throws -> PlannedSite {
        try PlannedSite(
            Sample.disclosure(),
            settings: """
                title: 明账
                publisher: 某局
                departments: [{name: \(Sample.department), address: d}]
                downloads: [\(forms.sorted().joined(separator: ", "))]
                """)
    }
}
