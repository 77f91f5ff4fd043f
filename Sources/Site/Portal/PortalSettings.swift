internal import BudgetModel
internal import Diagnostics
internal import StrictYAML

/// What pages on a government portal say of themselves in `<meta>`, as the guidelines for government websites
/// (政府网站发展指引) name it.
///
/// Only what is given: no date is made up.
public struct PortalSettings: Hashable, Sendable {
    /// The name of the portal (`SiteName`).
    public var siteName: LocalizedText
    /// Its domain (`SiteDomain`).
    public var siteDomain: String
    /// The ten characters by which it is registered (`SiteIDCode`).
    public var siteCode: String
    /// The column in which the pages stand (`ColumnName`).
    public var columnName: LocalizedText?
    /// What the column is about (`ColumnDescription`).
    public var columnDescription: LocalizedText?
    /// Its keywords (`ColumnKeywords`).
    public var columnKeywords: LocalizedText?
    /// Its type (`ColumnType`).
    public var columnType: LocalizedText?
    /// From where the content comes (`ContentSource`); the publisher where it is not given.
    public var contentSource: LocalizedText?
    /// When the tables of a year were published (`PubDate`), by year.
    public var published: [Int: String] = [:]
}

extension YAMLMapping {
    func portal(faults: inout [Diagnostic]) -> PortalSettings? {
        guard let item = mapping("portal", faults: &faults) else { return nil }
        let required = ["site-name", "site-domain", "site-id-code"]
        let optional = [
            "column-name", "column-description", "column-keywords", "column-type",
            "content-source", "published",
        ]
        item.refuseKeys(except: required + optional, faults: &faults)
        for key in required { item.require(key, faults: &faults) }
        let domain = item.text("site-domain", faults: &faults)
        if let domain, !isDomain(domain.text) { faults.append(.badDomain(domain)) }
        let code = item.text("site-id-code", faults: &faults)
        if let code, !isSiteCode(code.text) { faults.append(.badSiteCode(code)) }
        guard let name = item.localizedText("site-name", faults: &faults), let domain, let code
        else { return nil }
        return PortalSettings(
            siteName: name,
            siteDomain: domain.text,
            siteCode: code.text,
            columnName: item.localizedText("column-name", faults: &faults),
            columnDescription: item.localizedText("column-description", faults: &faults),
            columnKeywords: item.localizedText("column-keywords", faults: &faults),
            columnType: item.localizedText("column-type", faults: &faults),
            contentSource: item.localizedText("content-source", faults: &faults),
            published: item.publicationDates(faults: &faults)
        )
    }

    /// The dates behind `published`, by their years.
    private func publicationDates(faults: inout [Diagnostic]) -> [Int: String] {
        guard let item = mapping("published", faults: &faults) else { return [:] }
        var dates: [Int: String] = [:]
        for key in item.keys {
            guard let date = item.text(key.text, faults: &faults) else { continue }
            guard let year = Int(key.text), isPublicationDate(date.text) else {
                faults.append(.badPublicationDate(date, of: key.text))
                continue
            }
            dates[year] = date.text
        }
        return dates
    }
}

/// Whether a text is a host's name: letters, digits and hyphens between dots.
private func isDomain(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && parts.allSatisfy { isAddressName($0.lowercased()) }
}

/// Whether a text is a code of ten digits, or of `bm` and eight.
private func isSiteCode(_ text: String) -> Bool {
    let digits = text.hasPrefix("bm") ? text.dropFirst(2) : text[...]
    return text.utf8.count == 10
        && digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}

/// Whether a text is a day, or a day and a time as `2020-03-10 09:00`.
private func isPublicationDate(_ text: String) -> Bool {
    guard CalendarDate(String(text.prefix(10))) != nil else { return false }
    let time = text.dropFirst(10)
    return time.isEmpty || time.wholeMatch(of: /\ ([01][0-9]|2[0-3]):[0-5][0-9]/) != nil
}

extension Diagnostic {
    fileprivate static func badDomain(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            code: "site-bad-domain",
            severity: .error,
            location: text.location,
            message: Wording(
                chinese: "“\(text.text)”不是域名", english: "\"\(text.text)\" is no domain"),
            remedy: Wording(
                chinese: "写成 www.example.gov.cn 的形式，不带 https:// 和路径",
                english: "write it like www.example.gov.cn, without https:// and path"
            )
        )
    }

    fileprivate static func badSiteCode(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            code: "site-bad-id-code",
            severity: .error,
            location: text.location,
            message: Wording(
                chinese: "“\(text.text)”不是网站标识码",
                english: "\"\(text.text)\" is no code of a government website"
            ),
            remedy: Wording(
                chinese: "写成 10 位数字，或 bm 加 8 位数字",
                english: "write ten digits, or bm and eight digits"
            )
        )
    }

    fileprivate static func badPublicationDate(
        _ text: LocatedText, of year: String
    ) -> Diagnostic {
        Diagnostic(
            code: "site-bad-publication-date",
            severity: .error,
            location: text.location,
            message: Wording(
                chinese: "“\(year)”的“\(text.text)”不是某一年度的发布日期",
                english: "\"\(text.text)\" at \"\(year)\" is no day on which a year was published"
            ),
            remedy: Wording(
                chinese: "写成“2020: 2020-03-10”或“2020: 2020-03-10 09:00”的形式",
                english: "write it like 2020: 2020-03-10 or 2020: 2020-03-10 09:00"
            )
        )
    }
}
