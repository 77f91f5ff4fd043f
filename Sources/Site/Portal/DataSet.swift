internal import BudgetModel
internal import Diagnostics

/// What search engines are told of the data behind a page: a `Dataset` of schema.org.
///
/// All of it is given by the table or by `site.yml`; no word is made up.
enum DataSet {
    /// The element for a department's table; `nil` where pages have no whole address.
    static func script(of frame: DisclosureFrame) -> [UInt8]? {
        let (disclosure, context) = (frame.disclosure, frame.context)
        let title = "\(disclosure.title.text)：\(frame.departmentName)"
        return script(
            named: title,
            of: disclosure.year,
            page: .department(frame.index),
            creator: frame.departmentName,
            digest: disclosure.document,
            files: frame.downloadLinks.files,
            context: context
        )
    }

    /// The element for all tables of a year; `nil` where pages have no whole address.
    static func script(of year: Int, context: PageContext) -> [UInt8]? {
        script(
            named: "\(context.presentation.title.text) · \(year)", of: year, page: .year(year),
            context: context)
    }

    private static func script(
        named name: String,
        of year: Int,
        page: PageTarget,
        creator: String? = nil,
        digest: SourceDocument? = nil,
        files: [(href: String, format: String)] = [],
        context: PageContext
    ) -> [UInt8]? {
        guard let base = context.baseAddress,
            let path = context.address(page, context.language)
        else { return nil }
        let site = context.presentation
        let data: LinkedData = .object([
            "@context": .text("https://schema.org"),
            "@type": .text("Dataset"),
            "name": .text(name),
            "description": .text("\(name)。\(site.description.text)"),
            "url": .text(base + path),
            "inLanguage": .text(Language.chinese.rawValue),
            "temporalCoverage": .text(String(year)),
            "creator": creator.map { organization(named: $0) },
            "publisher": organization(named: site.publisher.text),
            "license": site.licence?.address.map { .text($0) },
            "datePublished": site.portal?.published(year).map { .text(String($0.prefix(10))) },
            "version": digest.map { .text($0.version) },
            "identifier": digest.map { .text("sha256:\($0.sha256)") },
            "distribution": files.isEmpty
                ? nil
                : .list(
                    files.map { file in
                        .object([
                            "@type": .text("DataDownload"),
                            "contentUrl": .text(base + resolved(file.href, from: path)),
                            "encodingFormat": .text(file.format),
                        ])
                    }),
        ])
        var bytes = LinkedDataElement.start
        data.append(to: &bytes)
        return bytes + LinkedDataElement.end
    }

    private static func organization(named name: String) -> LinkedData {
        .object(["@type": .text("Organization"), "name": .text(name)])
    }
}

extension DisclosureFrame {
    /// What search engines are told of the department's page; `nil` where it has no whole address.
    var structuredData: [UInt8]? {
        guard let data = DataSet.script(of: self), let trail else { return nil }
        return data + trail.script()
    }
}

extension DownloadLinks {
    /// The files of data with their types.
    fileprivate var files: [(href: String, format: String)] {
        rows.compactMap { row in row.csv.map { ($0.href, "text/csv") } }
            + [json].compactMap { link in link.map { ($0.href, "application/json") } }
    }
}

/// The path under the root of the site to which a relative link leads.
private func resolved(_ link: String, from page: String) -> String {
    var folders = page.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var rest = link[...]
    while rest.hasPrefix("../") {
        rest = rest.dropFirst(3)
        folders = folders.dropLast()
    }
    return (folders + [rest]).joined(separator: "/")
}
