/// The addresses of a site's pages, for search engines (sitemaps.org, protocol 0.9).
struct Sitemap: Sendable {
    /// The most addresses that one file may list.
    private static let limit = 50_000

    private let baseAddress: String
    private let addresses: [String]
    /// Whether the addresses are those of further sitemaps.
    private let isIndex: Bool

    /// The sitemap, in several files where there are too many pages for one, and `robots.txt`.
    ///
    /// A sitemap has whole addresses only, so there is none where the site's own is not known.
    static func files(
        listing pages: [String],
        baseAddress: String?
    ) -> [(address: String, output: SitePlan.Output)] {
        let name = "sitemap.xml"
        guard let baseAddress else { return [("robots.txt", .file(robots(sitemap: nil)))] }
        let robots = robots(sitemap: baseAddress + name)
        guard pages.count > limit else {
            let sitemap = Sitemap(baseAddress: baseAddress, addresses: pages, isIndex: false)
            return [(name, .sitemap(sitemap)), ("robots.txt", .file(robots))]
        }
        let starts = Array(stride(from: 0, to: pages.count, by: limit))
        let names = starts.indices.map { "sitemap-\($0 + 1).xml" }
        let parts = starts.map { start in
            Sitemap(
                baseAddress: baseAddress,
                addresses: Array(pages[start..<min(start + limit, pages.count)]),
                isIndex: false
            )
        }
        let index = Sitemap(baseAddress: baseAddress, addresses: names, isIndex: true)
        return [(name, .sitemap(index)), ("robots.txt", .file(robots))]
            + zip(names, parts).map { ($0, .sitemap($1)) }
    }

    /// Appends the file.
    ///
    /// Addresses are plain ASCII behind a checked base address, in which only `&` and `'` mean anything in
    /// XML.
    func render(into buffer: inout [UInt8]) {
        let (list, entry) = isIndex ? ("sitemapindex", "sitemap") : ("urlset", "url")
        buffer += #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8
        buffer += "\n<\(list) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
        let base = baseAddress.split(separator: "&", omittingEmptySubsequences: false)
            .joined(separator: "&amp;").split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "&apos;")
        for address in addresses {
            buffer += "<\(entry)><loc>\(base)\(address)</loc></\(entry)>\n".utf8
        }
        buffer += "</\(list)>\n".utf8
    }

    private static func robots(sitemap: String?) -> [UInt8] {
        let line = sitemap.map { "Sitemap: \($0)\n" } ?? ""
        return Array("User-agent: *\nAllow: /\n\(line)".utf8)
    }
}
