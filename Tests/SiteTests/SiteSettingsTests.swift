import Diagnostics
import Site
import Testing

@Suite("site.yml")
struct SiteSettingsTests {
    private let least = "title: 明账\npublisher: 某局\n"

    @Test("needs a title and a publisher, and has sensible values for the rest")
    func needsLittle() throws {
        let (settings, faults) = read(least)
        let site = try #require(settings)
        #expect(faults.isEmpty)
        #expect(site.title[.english] == "明账")
        #expect(site.languages == [.chinese, .english])
        #expect(site.baseAddress == nil)
        #expect(site.departments.isEmpty)
        #expect(site.downloads == Set(DownloadFormat.allCases))
    }

    @Test("names the forms of downloads, or none")
    func namesDownloads() {
        #expect(read(least + "downloads: [csv, json]").settings?.downloads == [.csv, .json])
        #expect(read(least + "downloads: []").settings?.downloads == [])
        #expect(read(least + "downloads: [sqlite]").settings?.downloads == [.csv, .sqlite])
        #expect(
            read(least + "downloads:").settings?.downloads.count == DownloadFormat.allCases.count)
    }

    @Test("gives every key")
    func givesEveryKey() throws {
        let (settings, faults) = read(
            """
            title: {zh-Hans: 明账, en: Mingzhang}
            description: {zh-Hans: 公开, en: Open}
            publisher: {en: Bureau}
            notice: 以原表为准。
            base-address: https://www.example.com/budget
            languages: [en]
            departments:
              - name: 组织部
                address: zuzhibu
                english-name: Organization Department
            licence: {name: CC BY 4.0, address: "https://creativecommons.org/licenses/by/4.0/"}
            contact:
              address: 某路
              email: budget@example.com
              telephone: 000-000
              page: https://www.example.com/form?x={address}&v={version}
            portal:
              site-name: {zh-Hans: 某区人民政府, en: District}
              site-domain: www.Example.gov.cn
              site-id-code: bm12345678
              column-name: 预决算公开
              column-description: 预算
              column-keywords: 预算,绩效
              column-type: 政务公开
              content-source: 财政局
              published: {2020: 2020-02-29, 2021: 2021-03-10 09:05}
            """
        )
        let site = try #require(settings)
        #expect(faults.isEmpty)
        #expect(site.title[.english] == "Mingzhang")
        #expect(site.publisher[.chinese] == "Bureau")
        #expect(site.notice?[.english] == "以原表为准。")
        #expect(site.baseAddress == "https://www.example.com/budget/")
        #expect(site.languages == [.english])
        #expect(site.departments.map(\.englishName) == ["Organization Department"])
        #expect(site.licence?.address == "https://creativecommons.org/licenses/by/4.0/")
        #expect(site.contact?.telephone == "000-000")
        #expect(site.contact?.page == "https://www.example.com/form?x={address}&v={version}")
        #expect(site.portal?.siteName[.english] == "District")
        #expect(site.portal?.siteDomain == "www.Example.gov.cn")
        #expect(site.portal?.siteCode == "bm12345678")
        #expect(site.portal?.contentSource?[.chinese] == "财政局")
        #expect(site.portal?.published == [2_020: "2020-02-29", 2_021: "2021-03-10 09:05"])
    }

    @Test(
        "reports a wrong value with its place and a remedy",
        arguments: [
            (
                "base-address: example.com",
                "site.yml:3:15: \"example.com\" is no web address"
                    + " / write a whole address that begins with https://"
            ),
            (
                "base-address: https://example.com/?a",
                "site.yml:3:15: \"https://example.com/?a\" is no web address"
                    + " / write a whole address that begins with https://, without ? and #"
            ),
            (
                "languages: [fr]",
                "site.yml:3:13: there is no interface language \"fr\" / use one of: zh-Hans, en"
            ),
            (
                "departments: [{name: 组织部, address: Zu Zhi}]",
                "site.yml:3:36: \"Zu Zhi\" cannot be a department's address"
                    + " / use lower-case letters, digits and single hyphens only, such as zuzhibu; "
                    + "not index, and no stage such as -final-accounts at the end"
            ),
            (
                "departments: [{name: 组织部, address: index}]",
                "site.yml:3:36: \"index\" cannot be a department's address"
                    + " / use lower-case letters, digits and single hyphens only, such as zuzhibu; "
                    + "not index, and no stage such as -final-accounts at the end"
            ),
            (
                "departments: [{name: 组织部, address: a-final-accounts}]",
                "site.yml:3:36: \"a-final-accounts\" cannot be a department's address"
                    + " / use lower-case letters, digits and single hyphens only, such as zuzhibu; "
                    + "not index, and no stage such as -final-accounts at the end"
            ),
            (
                "departments: [{name: 甲, address: a}, {name: 乙, address: a}]",
                "site.yml:3:57: \"a\" already stands at another department"
                    + " / give each department one name and one address of its own"
            ),
            (
                "contact: {email: nobody}",
                "site.yml:3:18: \"nobody\" is no mail address / write it like name@example.gov.cn"
            ),
            (
                "contact: {telephone: call us}",
                "site.yml:3:22: \"call us\" is no telephone number"
                    + " / use digits, +, -, brackets and blanks only"
            ),
            (
                "downloads: [pdf]",
                "site.yml:3:13: there is no form of download \"pdf\""
                    + " / use some of: csv, csv-excel, json, xlsx, sqlite, source"
            ),
            (
                "contact: {page: 'https://www.example.com/{adress}'}",
                "site.yml:3:17: \"https://www.example.com/{adress}\" is no web address"
                    + " / write a whole address that begins with https://"
            ),
            (
                "portal: {site-name: 区, site-domain: 'https://a.gov.cn', site-id-code: '3306210001'}",
                "site.yml:3:37: \"https://a.gov.cn\" is no domain"
                    + " / write it like www.example.gov.cn, without https:// and path"
            ),
            (
                "portal: {site-name: 区, site-domain: a.gov.cn, site-id-code: '33062100'}",
                "site.yml:3:61: \"33062100\" is no code of a government website"
                    + " / write ten digits, or bm and eight digits"
            ),
            (
                "portal: {site-name: 区, site-domain: a.gov.cn, site-id-code: bm00000000,"
                    + " published: {2020: 2020-02-30}}",
                "site.yml:3:91: \"2020-02-30\" at \"2020\" is no day on which a year was published"
                    + " / write it like 2020: 2020-03-10 or 2020: 2020-03-10 09:00"
            ),
            ("publishr: x", "site.yml:3:1: there is no key \"publishr\" / write \"publisher\""),
        ]
    )
    func reportsWrongValues(line: String, fault: String) {
        let faults = read(least + line).faults
        #expect(faults == [fault])
    }

    private func read(_ text: String) -> (settings: SiteSettings?, faults: [String]) {
        var faults: [Diagnostic] = []
        let settings = SiteSettings(reading: text, path: "site.yml", faults: &faults)
        let printed = faults.map { fault in
            "\(fault.location): \(fault.message.english) / \(fault.remedy?.english ?? "")"
        }
        return (settings, printed)
    }
}
