import BudgetModel
import Checksums
import Diagnostics
import Foundation
import FoundationXML
import Revisions
import Site
import Testing
import Theme

@Suite("The pages of what was recorded")
struct ChangePagesTests {
    private let project = ProjectName(address: "2-1", title: "体检")
    private let indicator = IndicatorName(anchor: "i-1", level: "产出指标", name: "参检<率>")

    @Test("are there only where something was recorded")
    func areThere() throws {
        let without = try RecordedSite().plan
        #expect(!without.addresses.contains { $0.contains("changes") })
        #expect(try !RecordedSite().text(of: "2020/zuzhibu/2-1.html").contains("changes"))
        let site = try RecordedSite([[]])
        let own = ["changes/index.html", "changes/1.html"]
        let files = ["changes/feed.xml", "en/changes/feed.xml", "changes/0001.txt"]
        let all = Set(own + own.map { "en/" + $0 } + files)
        #expect(Set(site.plan.addresses.filter { $0.contains("changes") }) == all)
        let page = try site.text(of: "2020/zuzhibu/2-1.html")
        #expect(page.contains(#"<a href="../../changes/index.html">"#))
        #expect(page.contains(#"title="数据变更" href="../../changes/feed.xml">"#))
        #expect(!page.contains("id=\"changes\""))
    }

    @Test("show each cell with both texts, under its project and department")
    func showsCells() throws {
        let page = try RecordedSite([[], [change(.changed, "≥8<5", "")]]).text(of: "changes/2.html")
        #expect(page.contains(#"<a href="../2020/zuzhibu/index.html">组织部</a>"#))
        #expect(page.contains(#"<tbody id="c1">"#))
        #expect(page.contains(#"<a href="../2020/zuzhibu/2-1.html">体检</a>"#))
        #expect(page.contains("<span>参检&lt;率&gt; <small>产出指标</small></span> <small>指标值</small>"))
        #expect(page.contains("<td>更改</td>"))
        #expect(page.contains("<del>≥8&lt;5</del>"))
        #expect(page.contains(#"<span class="blank">空白</span>"#))
        #expect(page.contains(#"<a href="0002.txt">下载这次记录</a>"#))
        let english = try RecordedSite([[], [change(.changed, "a", "b")]])
            .text(of: "en/changes/2.html")
        #expect(english.contains(#"<ins lang="zh-Hans">b</ins>"#))
        #expect(english.contains(#"<a href="../../changes/0002.txt">"#))
    }

    @Test("name a project or department that the site no longer has, without a link")
    func namesWhatIsGone() throws {
        var gone = change(.removed, "a", "")
        gone.project?.address = "2-9"
        var other = gone
        other.disclosure.department = "撤销局"
        let page = try RecordedSite([[], [gone, other]]).text(of: "changes/2.html")
        #expect(page.contains(#"<th scope="rowgroup" colspan="4"><span>体检</span>"#))
        #expect(page.contains("<h2><span>撤销局</span>"))
    }

    @Test("say that a table has other bytes and the same cells")
    func saysFilesOnly() throws {
        let site = try RecordedSite([[], []])
        #expect(try site.text(of: "changes/2.html").contains("没有一格内容变化"))
        #expect(try site.text(of: "changes/index.html").contains("内容没有变化"))
        #expect(try !site.text(of: "changes/1.html").contains("没有一格内容变化"))
    }

    @Test("tell each project and department its own changes, the latest first")
    func tellsOwn() throws {
        var department = change(.changed, "1", "2")
        department.project = nil
        department.indicator = nil
        department.field = .total
        let site = try RecordedSite([[], [change(.changed, "a", "b")], [department]])
        let project = try site.text(of: "2020/zuzhibu/2-1.html")
        #expect(project.contains(##"<a href="../../changes/2.html#c1">2026-11-02</a>"##))
        #expect(!project.contains("changes/3.html"))
        let page = try site.text(of: "2020/zuzhibu/index.html")
        let third = try #require(page.range(of: "changes/3.html#c1"))
        let second = try #require(page.range(of: "changes/2.html#c1"))
        #expect(third.lowerBound < second.lowerBound)
        #expect(try !site.text(of: "2020/zuzhibu/2-2.html").contains("id=\"changes\""))
    }

    @Test("are several where a revision changes many cells, each project on one of them")
    func areCut() throws {
        let changes = (0..<120).flatMap { project in
            (0..<5).map { cell in
                var change = change(.changed, "\(cell)", "x")
                change.project?.address = "9-\(project)"
                return change
            }
        }
        let site = try RecordedSite([[], changes])
        let addresses = site.plan.addresses.filter { $0.hasPrefix("changes/2") }
        #expect(addresses == ["changes/2.html", "changes/2-2.html"])
        let pages = try addresses.map { try site.text(of: $0) }
        #expect(pages.map { $0.components(separatedBy: "<tbody").count - 1 } == [60, 60])
        #expect(pages[1].contains(#"<tbody id="c61">"#))
        #expect(pages[1].contains(#"<a href="2.html">"#))
        #expect(pages[0].contains("涉及的文件"))
    }

    @Test("list revisions with the latest first")
    func lists() throws {
        let page = try RecordedSite([[], [change(.changed, "a", "b")]])
            .text(of: "changes/index.html")
        let second = try #require(page.range(of: #"<a href="2.html">"#))
        let first = try #require(page.range(of: #"<a href="1.html">"#))
        #expect(second.lowerBound < first.lowerBound)
        #expect(page.contains("改 1 处"))
        #expect(page.contains("首次公布 1 张表"))
    }

    @Test(
        "have a feed that is the same on every site of the revisions, well-formed whatever they say"
    )
    func feeds() throws {
        var hostile = change(.changed, "<b>&\"]]>\u{7}\u{FFFF}", "&lt;")
        hostile.disclosure.department = "<?xml?>"
        let site = try RecordedSite([[], [hostile]])
        let feed = try site.text(of: "changes/feed.xml")
        #expect(XMLParser(data: Data(feed.utf8)).parse())
        #expect(feed.contains("<updated>2026-11-02T00:00:00Z</updated>"))
        #expect(feed.contains(#"<link rel="alternate" type="text/html" href="2.html"/>"#))
        #expect(!feed.contains("rel=\"self\""))
        let moved = try RecordedSite([[], [hostile]], settings: "base-address: https://a.cn/b&c/")
            .text(of: "changes/feed.xml")
        #expect(XMLParser(data: Data(moved.utf8)).parse())
        #expect(moved.contains(#"href="https://a.cn/b&amp;c/changes/2.html"/>"#))
        #expect(moved.contains(#"<link rel="self" type="application/atom+xml""#))
        #expect(identifiers(moved) == identifiers(feed))
        let english = try site.text(of: "en/changes/feed.xml")
        #expect(Set(identifiers(feed) + identifiers(english)).count == 6)
        for identifier in identifiers(feed) {
            let uuid = identifier.dropFirst("<id>urn:uuid:".count).dropLast("</id>".count)
            #expect(UUID(uuidString: String(uuid)) != nil)
        }
    }

    @Test("have a feed with the first cells of a correction, however many it has")
    func cutsEntries() throws {
        for (count, isCut) in [(20, false), (25, true)] {
            let changes = (1...count).map { change(.changed, "old", "new\($0)") }
            let feed = try RecordedSite([[], changes]).text(of: "changes/feed.xml")
            #expect(feed.contains("new20"))
            #expect(!feed.contains("new21"))
            #expect(feed.contains("其余变动见网页。") == isCut)
        }
    }

    private func identifiers(_ feed: String) -> [String] {
        feed.split(separator: "\n").filter { $0.hasPrefix("<id>") }.map(String.init)
    }

    private func change(_ kind: Change.Kind, _ before: String, _ after: String) -> Change {
        Change(
            kind,
            in: DisclosureName(year: 2020, stage: .budget, department: "组织部"),
            project: project,
            indicator: indicator,
            field: .target,
            before: before,
            after: after
        )
    }
}

@Suite("The state of a page, where something was recorded")
struct RecordedPageStateTests {
    private let project = "2020/zuzhibu/2-1.html"
    private let other = "2020/zuzhibu/2-2.html"

    private func change(_ address: String) -> Change {
        Change(
            .changed,
            in: DisclosureName(year: 2020, stage: .budget, department: "组织部"),
            project: ProjectName(address: address, title: "体检"),
            field: .goal,
            before: "a",
            after: "b"
        )
    }

    @Test("changes with what is recorded about it, and with the first record of all")
    func changes() throws {
        let none = try RecordedSite()
        let first = try RecordedSite([[]])
        let second = try RecordedSite([[], [change("2-1")]])
        for page in [project, other] { #expect(try none.state(of: page) != first.state(of: page)) }
        #expect(try first.state(of: project) != second.state(of: project))
        #expect(try first.state(of: other) == second.state(of: other))
        let department = "2020/zuzhibu/index.html"
        #expect(try first.state(of: department) != second.state(of: department))
    }

    @Test("of a revision changes with the next one and with the tables it links, no further")
    func isOfItsNeighbours() throws {
        let chain = [[], [change("2-1")]]
        let two = try RecordedSite(chain)
        let three = try RecordedSite(chain + [[]])
        #expect(try two.state(of: "changes/1.html") == three.state(of: "changes/1.html"))
        #expect(try two.state(of: "changes/2.html") != three.state(of: "changes/2.html"))
        for page in ["changes/index.html", "changes/feed.xml", "en/changes/feed.xml"] {
            #expect(try two.state(of: page) != three.state(of: page))
            #expect(try two.state(of: page) != nil)
        }
        let table = try RecordedSite(chain, table: "b")
        #expect(try two.state(of: "changes/1.html") == table.state(of: "changes/1.html"))
        #expect(try two.state(of: "changes/2.html") != table.state(of: "changes/2.html"))
        #expect(try two.state(of: "changes/0002.txt") == table.state(of: "changes/0002.txt"))
    }
}

/// A site of one department with two projects and some revisions, one day after the other.
struct RecordedSite {
    let plan: SitePlan

    init(_ changes: [[Change]] = [], table: String = "a", settings: String = "") throws {
        var faults: [Diagnostic] = []
        let yaml = """
            title: 明账
            publisher: 某局
            departments: [{name: 组织部, address: zuzhibu}]
            \(settings)
            """
        let settings = try #require(SiteSettings(reading: yaml, path: "site.yml", faults: &faults))
        var disclosure = Sample.disclosure(
            department: "组织部",
            projects: [Sample.project("体检", code: "2-1"), Sample.project("表彰", code: "2-2")])
        let digest = String(repeating: "a", count: 64)
        disclosure.document.sha256 = table == "a" ? digest : table
        var previous: String?
        var files: [RevisionFile] = []
        for (index, changes) in changes.enumerated() {
            let revision = Revision(
                number: index + 1,
                date: try #require(CalendarDate(year: 2026, month: 11, day: index + 1)),
                reason: "更正&补报",
                previous: previous,
                tables: index == 0 ? [TableChange(path: "a.txt", before: nil, after: digest)] : [],
                changes: changes
            )
            let lines = String(decoding: revision.bytes, as: UTF8.self).split(separator: "\n")
            previous = lines.last.map { String($0.dropFirst("sha256\t".count)) }
            files.append(
                RevisionFile(path: RevisionFile.path(of: index + 1), bytes: revision.bytes))
        }
        let chain = RevisionChain(reading: files, copies: [digest], faults: &faults)
        let input = SiteInput(
            settings: settings,
            budget: SiteBudget(Budget(disclosures: [disclosure])),
            notes: [],
            revisions: chain,
            theme: Theme(layers: [try DefaultTheme.files()], faults: &faults),
            state: ContentFingerprint(high: 1, low: 1)
        )
        plan = try #require(Site.plan(input, faults: &faults))
        let codes = table == "a" || changes.isEmpty ? [] : ["data-unrecorded"]
        #expect(faults.map(\.code) == codes)
    }

    func text(of address: String) throws -> String {
        var bytes: [UInt8] = []
        plan.render(try #require(plan.addresses.firstIndex(of: address)), into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    func state(of address: String) throws -> ContentFingerprint? {
        plan.state(of: try #require(plan.addresses.firstIndex(of: address)))
    }
}
