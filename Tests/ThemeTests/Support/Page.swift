import Diagnostics
import Theme

/// A small page with a name of each kind.
struct Page {
    struct Row {
        var name = "x"
        var href: String? = "x.html"
    }

    var title: String? = "T"
    var address: String? = "a.html"
    var body: String? = "<p>b</p>"
    var isOpen = true
    var source: Row? = Row()
    var rows: [Row] = [Row()]
    var levels: [String] = ["1", "2"]

    static let rowFields = Fields<Row> { list in
        list.text("name") { $0.name }
        list.url("href") { $0.href }
    }
    static let fields = Fields<Page> { list in
        list.text("title") { $0.title }
        list.url("address") { $0.address }
        list.html("body") { $0.body }
        list.flag("isOpen") { $0.isOpen }
        list.record("source", rowFields) { $0.source }
        list.list("rows", rowFields) { $0.rows }
        list.texts("levels") { $0.levels }
        list.nothing("next")
    }
}

/// What compiling the template `page` brought.
struct Compilation {
    var template: Template?
    var faults: [Diagnostic] = []

    /// Compiles templates, given by their names, for `Page`.
    init(
        _ templates: [String: String], rules: TemplateRules = .html, constants: Constants = .none
    ) {
        let sources = templates.sorted { $0.key < $1.key }.map { name, text in
            TemplateSource(
                name: name, bytes: Array(text.utf8), start: SourceLocation(path: name))
        }
        let library = TemplateLibrary(sources, rules: rules, faults: &faults)
        template = library.template(
            "page", for: .record(Page.fields.shape), constants: constants, faults: &faults)
    }

    /// Every fault as the program prints it in English.
    var report: String { DiagnosticFormat.text.report(faults, in: .english) }

    /// The rendered page; empty where there are faults.
    func text(_ page: Page = Page()) -> String {
        var buffer: [UInt8] = []
        template?.render(Page.fields.value(of: page), into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }
}
