import Diagnostics
import Site
import Testing
import Theme

@Suite("The default theme")
struct DefaultThemeTests {
    private let budget = Sample.budget(Sample.disclosure())
    private let note = PageNote(title: "说明", html: Array("<p>正文</p>".utf8), language: .chinese)

    @Test("compiles for every page without a fault", arguments: Language.allCases)
    func compiles(language: Language) throws {
        for (_, html) in try pages(in: language) {
            #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
            #expect(html.hasSuffix("</html>\n"))
        }
    }

    @Test("has one main heading and one target for its skip link on every page")
    func frames() throws {
        for (name, html) in try pages(in: .chinese) {
            #expect(html.split(separator: "<h1").count == 2, "\(name)")
            #expect(html.contains("<a class=\"skip\" href=\"#main\">"), "\(name)")
            #expect(html.contains("<main id=\"main\""), "\(name)")
        }
    }

    private var scriptFile: Regex<Substring> { /<script defer src="[^"]+"><\/script>/ }

    @Test(
        "uses nothing that a strict Content-Security-Policy forbids", arguments: Language.allCases)
    func isStrict(language: Language) throws {
        for (name, html) in try pages(in: language) {
            for forbidden in ["<script>", "<style", " style=", " onclick=", "javascript:", "http"] {
                #expect(!html.contains(forbidden), "\(name): \(forbidden)")
            }
            #expect(html.matches(of: /<script/).count == html.matches(of: scriptFile).count)
        }
    }

    @Test("marks what the table says as Chinese on English pages")
    func marksData() throws {
        let english = try pages(in: .english)
        #expect(english["project"]?.contains("<h1 lang=\"zh-Hans\">机关干部体检经费</h1>") == true)
        let chinese = try pages(in: .chinese)
        #expect(chinese["project"]?.contains("<h1>机关干部体检经费</h1>") == true)
    }

    @Test("has a word in every language for every key")
    func translates() throws {
        let files = try DefaultTheme.files().filter { $0.path.hasPrefix("words/") }
        let keys = files.map { file in
            String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
                .filter { !$0.hasPrefix("#") }
                .map { $0.prefix { $0 != ":" } }
        }
        #expect(keys.count == Language.allCases.count)
        #expect(keys.allSatisfy { $0 == keys[0] })
    }

    /// Every kind of page as HTML, by the name of its template.
    private func pages(in language: Language) throws -> [String: String] {
        let context = Sample.context(language)
        let notes = [PageNoteLink(title: "说明", target: .department(0), language: .chinese)]
        let free = FreePage("about", note: note, description: nil, context: context)
        return [
            "home": try DefaultTheme.html(
                HomePage(of: budget, commentary: [note], notes: notes, context: context),
                HomePage.fields, template: "home", in: context),
            "year": try DefaultTheme.html(
                YearPage(of: 2_020, in: budget, commentary: [note], context: context),
                YearPage.fields, template: "year", in: context),
            "department": try DefaultTheme.html(
                DepartmentPage(of: 0, in: budget, commentary: [note], context: context),
                DepartmentPage.fields, template: "department", in: context),
            "project": try DefaultTheme.html(
                ProjectPage(of: 0, in: 0, of: budget, commentary: [note], context: context),
                ProjectPage.fields, template: "project", in: context),
            "compared-years": try DefaultTheme.html(
                ComparedYearsPage(
                    of: Years.pair, in: Years.budget, context: Years.context(language)),
                ComparedYearsPage.fields, template: "compared-years", in: context),
            "compared-department": try DefaultTheme.html(
                ComparedDepartmentPage(
                    of: 1, since: 0, in: Years.budget, context: Years.context(language)),
                ComparedDepartmentPage.fields, template: "compared-department", in: context),
            "note-page": try DefaultTheme.html(
                free, FreePage.fields, template: "note-page", in: context),
            "not-found": try DefaultTheme.html(
                NotFoundPage(of: budget, context: context), NotFoundPage.fields,
                template: "not-found", in: context),
        ]
    }
}
