import BudgetModel
import Commentary
import Diagnostics
import Testing

@Suite("The front matter of a note")
struct FrontMatterTests {
    @Test("says what the note is about, its title, date, language and order")
    func readsEveryKey() {
        let read = ReadNote(
            """
            ---
            about: 2020/zuzhibu/2-1000001
            title: 体检
            date: 2020-02-29
            language: en
            order: 3
            ---
            text
            """
        )
        let front = read.note.frontMatter
        let project = Reference.Target.project(
            year: 2020, department: "zuzhibu", project: "2-1000001")
        #expect(front.about?.reference == Reference(project))
        #expect(front.about?.use == .subject)
        #expect(front.title == "体检")
        #expect(read.note.title == "体检")
        #expect(front.date?.description == "2020-02-29")
        #expect(front.language == .english)
        #expect(front.order == 3)
        #expect(read.references == ["2:8 2020/zuzhibu/2-1000001"])
        #expect(read.report.isEmpty)
    }

    @Test(
        "names a page as its subject",
        arguments: ["home", "2020", "2020/zuzhibu", "2020/zuzhibu/2-1000001"]
    )
    func readsSubjects(text: String) {
        #expect(ReadNote("---\nabout: \(text)\n---\nx").references == ["2:8 \(text)"])
    }

    @Test(
        "refuses another subject",
        arguments: ["2020/组织部", "home#total", "a.md", "https://a.cn", "202"])
    func refusesSubject(text: String) {
        #expect(
            ReadNote("---\nabout: \(text)\n---\nx").report == """
                content/commentary/a.md:2:8: error: "about" is "\(text)", which does not name a page [front-matter-about]
                    remedy: write home, 2020, 2020/department or 2020/department/project, as in the addresses

                """
        )
    }

    @Test(
        "refuses what is no day", arguments: ["2020-02-30", "2019-02-29", "2020/01/01", "2020-1-1"])
    func refusesDate(text: String) {
        #expect(
            ReadNote("---\ndate: \(text)\n---\nx").report == """
                content/commentary/a.md:2:7: error: "date" is "\(text)", which is no day [front-matter-date]
                    remedy: write it as 2020-01-31

                """
        )
    }

    @Test("refuses a language there is not, and names the nearest")
    func refusesLanguage() {
        #expect(
            ReadNote("---\nlanguage: zh-hans\n---\nx").report == """
                content/commentary/a.md:2:11: error: there is no language "zh-hans" [front-matter-language]
                    remedy: write "zh-Hans"

                """
        )
        #expect(
            ReadNote("---\nlanguage: latin\n---\nx").report == """
                content/commentary/a.md:2:11: error: there is no language "latin" [front-matter-language]
                    remedy: use one of: zh-Hans, en

                """
        )
    }

    @Test("reports an unknown key and bad YAML at their lines in the file")
    func reportsYAML() {
        #expect(ReadNote("---\n\nabuot: home\n---\nx").places == ["3:1 yaml-unknown-key"])
        #expect(ReadNote("---\ntitle: [\n---\nx").places.first?.hasSuffix("yaml-syntax") == true)
        #expect(ReadNote("---\norder: first\n---\nx").places == ["2:8 yaml-wrong-type"])
    }
}
