import BudgetModel
import Diagnostics
import Foundation
import Site
import Testing

@Suite("What surrounds a page")
struct SurroundingsTests {
    private let base = "https://www.example.com/budget/"

    @Test("lets a reader write about it, with its address and the version of its data")
    func asks() {
        let contact = SitePresentation.Contact(
            email: "budget@example.com", form: "https://example.com/?a={address}&v={version}")
        let view = view(Sample.context(baseAddress: base, contact: contact))
        let address = "https%3A%2F%2Fwww.example.com%2Fbudget%2F2020%2Fd0%2Fp0.html"
        let body = "\(address)%0D%0ASHA-256%3A%20000000000000%0D%0A%0D%0A"
        let mail = view["enquiry.mail"]
        #expect(mail?.hasPrefix("mailto:budget@example.com?subject=%E6%9C%BA%E5%85%B3") == true)
        #expect(mail?.hasSuffix("%20%C2%B7%202020&body=\(body)") == true)
        #expect(view["enquiry.form"] == "https://example.com/?a=\(address)&v=000000000000")
    }

    @Test(
        "offers no way to write where site.yml has none",
        arguments: [nil, SitePresentation.Contact(telephone: "1")])
    func cannotAsk(contact: SitePresentation.Contact?) {
        #expect(!view(Sample.context(contact: contact)).has("enquiry"))
    }

    @Test("is shown as a card by a frame around its own address")
    func card() {
        let project = Sample.project("“甲”<b>&\"乙\"")
        #expect(
            view(Sample.context(baseAddress: base), project)["cardFrame"]
                == #"<iframe src="\#(base)2020/d0/p0.html#card" "#
                + #"title="“甲”&lt;b&gt;&amp;&quot;乙&quot;" "#
                + #"width="100%" height="420" loading="lazy"></iframe>"#)
        #expect(!view(Sample.context()).has("cardFrame"))
    }

    @Test("tells search engines the way to it, in an element that no name can end")
    func trail() throws {
        let name = "</script><b>\"\\\u{1}"
        let page = view(Sample.context(baseAddress: base), Sample.project(name))
        let element = try #require(page["structuredData"])
        #expect(element.ranges(of: "<").count == 2)
        let list = try #require(try json(in: element).first)
        #expect(list["@type"] as? String == "BreadcrumbList")
        let steps = try #require(list["itemListElement"] as? [[String: Any]])
        #expect(steps.map { $0["name"] as? String } == ["明账", "2020", Sample.department, name])
        #expect(steps.map { $0["position"] as? Int } == [1, 2, 3, 4])
        #expect(steps.last?["item"] as? String == base + "2020/d0/p0.html")
        #expect(!view(Sample.context()).has("structuredData"))
    }

    @Test("tells search engines of the data behind a department and a year")
    func dataSets() throws {
        let context = Sample.context(baseAddress: base)
        let budget = Sample.budget(Sample.disclosure())
        let department = TemplateView(
            DepartmentPage(of: 0, in: budget, commentary: [], context: context),
            DepartmentPage.fields)
        let data = try json(in: try #require(department["structuredData"]))
        #expect(data.map { $0["@type"] as? String } == ["Dataset", "BreadcrumbList"])
        #expect(data[0]["url"] as? String == base + "2020/d0/index.html")
        #expect(data[0]["version"] as? String == "000000000000")
        #expect(data[0]["temporalCoverage"] as? String == "2020")
        #expect(data[0]["datePublished"] == nil && data[0]["license"] == nil)
        let year = TemplateView(
            YearPage(of: 2_020, in: budget, commentary: [], context: context), YearPage.fields)
        let sum = try json(in: try #require(year["structuredData"]))
        #expect(sum.map { $0["@type"] as? String } == ["Dataset", "BreadcrumbList"])
        #expect(sum[0]["url"] as? String == base + "2020/index.html")
    }

    @Test("names its portal, and a date of publication only where one is given")
    func portal() throws {
        var faults: [Diagnostic] = []
        let settings = SiteSettings(
            reading: """
                title: 明账
                publisher: 某局
                portal:
                  site-name: 某区人民政府
                  site-domain: a.gov.cn
                  site-id-code: "3306210001"
                  published: {2020: 2020-03-10}
                """, path: "site.yml", faults: &faults)
        let portal = try #require(settings?.portal)
        let metadata = PortalMetadata(of: portal, in: .chinese, publisher: "某局")
        let context = Sample.context(portal: metadata)
        #expect(view(context)["published"] == "2020-03-10")
        let html = try DefaultTheme.html(
            page(context, Sample.checkUp), ProjectPage.fields, template: "project", in: context)
        for line in [
            #"<meta name="SiteIDCode" content="3306210001">"#,
            #"<meta name="ArticleTitle" content="机关干部体检经费">"#,
            #"<meta name="PubDate" content="2020-03-10">"#,
            #"<meta name="ContentSource" content="某局">"#,
        ] { #expect(html.contains(line)) }
        #expect(!html.contains("ColumnName"))
        #expect(!view(Sample.context()).has("published"))
    }

    private func page(_ context: PageContext, _ project: Project) -> ProjectPage {
        let budget = Sample.budget(Sample.disclosure(projects: [project]))
        return ProjectPage(of: 0, in: 0, of: budget, commentary: [], context: context)
    }

    private func view(_ context: PageContext, _ project: Project = Sample.checkUp) -> TemplateView {
        TemplateView(page(context, project), ProjectPage.fields)
    }

    /// The values in the elements of a page.
    private func json(in elements: String) throws -> [[String: Any]] {
        let start = #"<script type="application/ld+json">"#
        return try elements.split(separator: "</script>").map { element in
            #expect(element.hasPrefix(start))
            let bytes = Data(element.dropFirst(start.count).utf8)
            return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        }
    }
}
