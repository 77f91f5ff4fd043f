public import Checksums
internal import Records
internal import Revisions
internal import Search
internal import Theme

/// Every file a site will have: its address and how to make its bytes.
public struct SitePlan: Sendable {
    /// Where the files stand, relative to the root of the site; none twice.
    public let addresses: [String]
    /// How many of the files are pages.
    public let pageCount: Int
    /// The states of the commentaries whose references are right, for the next build.
    public let knownNotes: Set<ContentFingerprint>
    private let theme: Theme
    private let isThemeFaultless: Bool
    private let outputs: [Output]
    private let editions: [SiteEdition]
    private let downloads: SiteDownloads
    let references: ReferenceIndex
    private let search: SiteSearch
    private let log: ChangeLog

    /// One file.
    enum Output: Sendable {
        /// A page in one of the site's languages.
        case page(PageTarget, edition: Int)
        /// The feed of changes in one of the site's languages.
        case feed(edition: Int)
        /// A revision as it was recorded, by its number.
        case revision(Int)
        /// A file that is already made.
        case file([UInt8])
        /// A file of what readers search in.
        case searchFile(SearchFile)
        /// The addresses of some outputs, for search engines.
        case sitemap(Sitemap)
        /// The promises that name a date, for calendar programs.
        ///
        /// Apart, since it holds much: in each of 37,000 outputs it would take 30 MB.
        indirect case calendar(CalendarFile)
        /// A file of data beside a department's page.
        case download(DownloadFile, of: Int)
        /// The original table of a disclosure.
        case document(Int)
        /// A file of the whole site's data, put together from others.
        case whole(WholeFile)
        /// The page about the data, made from what its files came to.
        case data(edition: Int)
    }

    /// The last outputs: which others each is made from.
    public let assemblies: [[Int]]

    /// The commentaries with which nothing is wrong, by their paths, for the next build.
    public var noteRecords: [String: [UInt8]] { references.shelf.records }

    /// The theme with its templates compiled, for the next build with the same one; `nil` where something is
    /// wrong with it, which every build says.
    public var themeRecord: [UInt8]? {
        guard isThemeFaultless else { return nil }
        let templates = editions.flatMap { edition in
            edition.templates.named.map { (edition.context.language, $0.name, $0.template) }
        }
        var record = RecordWriter()
        theme.write(with: templates, to: &record)
        return record.bytes
    }

    /// Appends the bytes of a file; cannot fail, and may be called from several threads at once.
    ///
    /// - Parameters:
    ///   - index: The file's index in `addresses`.
    ///   - buffer: Takes the bytes.
    public func render(_ index: Int, into buffer: inout [UInt8]) {
        switch outputs[index] {
        case .page(let page, let edition): editions[edition].render(page, into: &buffer)
        case .feed(let edition): editions[edition].renderFeed(into: &buffer)
        case .revision(let number): buffer += log[number].recorded.file.bytes
        case .file(let bytes): buffer += bytes
        case .searchFile(let file): search.index.render(file, into: &buffer)
        case .sitemap(let sitemap): sitemap.render(into: &buffer)
        case .calendar(let calendar): calendar.render(into: &buffer)
        case .download(let file, let disclosure):
            downloads.render(file, of: disclosure, into: &buffer)
        case .document(let disclosure): downloads.renderDocument(of: disclosure, into: &buffer)
        case .whole, .data: break  // They are assembled.
        }
    }

    /// Makes a file from what others came to; cannot fail, like rendering.
    ///
    /// - Parameters:
    ///   - index: The file's index in `addresses`, of which the last are such files.
    ///   - parts: The files that it is made from, as `assemblies` lists them.
    ///   - output: Takes the bytes.
    public func assemble(
        _ index: Int, from parts: some OutputParts, into output: some OutputFile
    ) {
        if case .whole(let file) = outputs[index] {
            return downloads.assemble(file, from: parts, into: output)
        }
        var buffer: [UInt8] = []
        switch outputs[index] {
        case .searchFile(let file):
            search.index.assemble(file, from: parts.bytes, into: &buffer)
        case .data(let edition):
            let files = zip(downloads.wholeFiles, 0..<parts.count).map { file, part in
                (file: file, size: parts.byteCount(of: part))
            }
            editions[edition].renderData(of: files, formats: downloads.formats, into: &buffer)
        default: break
        }
        output.append(buffer)
    }

    /// Whether a file is best made when those are that others are put together from: what was made of a table
    /// for one of them is at hand.
    ///
    /// - Parameter index: The file's index in `addresses`.
    /// - Returns: Whether it is.
    public func isEarly(_ index: Int) -> Bool {
        if case .download = outputs[index] { true } else { false }
    }

    /// What kind of file an output is: the name of its template, or of what it is instead of a page.
    ///
    /// - Parameter index: The file's index in `addresses`.
    /// - Returns: The name.
    public func kind(of index: Int) -> String {
        switch outputs[index] {
        case .page(.home, _): "home"
        case .page(.year, _): "year"
        case .page(.department, _): "department"
        case .page(.project, _): "project"
        case .page(.search, _): "search"
        case .page(.freePage, _): "note-page"
        case .page(.comparedYears, _): "compared-years"
        case .page(.comparedDepartment, _): "compared-department"
        case .page(.indicators, _): "indicators"
        case .page(.indicatorGroup, _): "indicator-group"
        case .page(.calendar, _): "calendar"
        case .page(.notFound, _): "not-found"
        case .page(.data, _), .data: "data"
        case .whole(.sqlite): "database"
        case .whole: "whole data"
        case .page(.changes, _), .page(.revision, _), .feed, .revision: "changes"
        case .file: "asset"
        case .searchFile(let file): file.kind
        case .sitemap: "sitemap"
        case .calendar: "calendar file"
        case .download: "download"
        case .document: "source table"
        }
    }

    /// A fingerprint of everything that a file is made from; `nil` for a file that must be made to know
    /// its bytes.
    ///
    /// - Parameter index: The file's index in `addresses`.
    /// - Returns: The fingerprint.
    public func state(of index: Int) -> ContentFingerprint? {
        switch outputs[index] {
        case .page(let page, let edition): editions[edition].state(of: page)
        case .download(let file, let disclosure):
            downloads.state(of: file, of: references.state(ofDisclosure: disclosure))
        case .document(let disclosure): downloads.documentState(of: disclosure)
        case .searchFile(let file): search.state(of: file)
        case .whole(let file): downloads.state(of: file)
        case .feed(let edition): editions[edition].stateOfFeed
        case .revision(let number): ContentFingerprint(of: log[number].recorded.file.bytes)
        case .calendar(let file): file.state
        case .file, .sitemap, .data: nil
        }
    }

    init(
        editions: [SiteEdition],
        downloads: SiteDownloads,
        index: ReferenceIndex,
        log: ChangeLog,
        pages: [PageTarget],
        theme: Theme,
        isThemeFaultless: Bool,
        search: SiteSearch,
        calendar: CalendarFile?,
        baseAddress: String?
    ) {
        let assets = theme.assets
        let (downloadFiles, searchFiles) = (downloads.files, search.index.layout.files)
        let roughCount =
            editions.count * (pages.count + 2) + downloadFiles.count + searchFiles.count
            + search.index.layout.assemblies.count + assets.count + log.revisions.count + 32
        var addresses: [String] = []
        var outputs: [Output] = []
        addresses.reserveCapacity(roughCount)
        outputs.reserveCapacity(roughCount)
        for (number, edition) in editions.enumerated() {
            for page in pages {
                addresses.append(edition.address(of: page))
                outputs.append(.page(page, edition: number))
            }
        }
        let dataPages = downloads.formats.isEmpty ? [] : editions.map { $0.address(of: .data) }
        pageCount = addresses.count + dataPages.count
        let listed =
            baseAddress == nil
            ? []
            : dataPages
                + zip(addresses, outputs).compactMap { address, output in
                    if case .page(.notFound, _) = output { nil } else { address }
                }
        for file in Sitemap.files(listing: listed, baseAddress: baseAddress) {
            addresses.append(file.address)
            outputs.append(file.output)
        }
        let firstDownload = addresses.count
        for file in downloadFiles {
            addresses.append(file.address)
            outputs.append(file.output)
        }
        let firstSearchFile = addresses.count
        for file in searchFiles {
            addresses.append("search/\(file.name).js")
            outputs.append(.searchFile(file))
        }
        if !log.isEmpty {
            for (number, edition) in editions.enumerated() {
                addresses.append(edition.context.feedAddress ?? "")
                outputs.append(.feed(edition: number))
            }
            for revision in log.revisions {
                addresses.append(revision.fileAddress)
                outputs.append(.revision(revision.number))
            }
        }
        if let calendar {
            addresses.append(CalendarFile.address)
            outputs.append(.calendar(calendar))
        }
        for asset in assets {
            addresses.append(asset.address)
            outputs.append(.file(asset.bytes))
        }
        // Without this file, some hosts would leave out what begins with an underscore.
        addresses.append(".nojekyll")
        outputs.append(.file([]))
        let whole =
            Self.assemblies(
                of: downloads, among: addresses[firstDownload..<firstSearchFile],
                from: addresses.count, pages: dataPages)
            + Self.assemblies(of: search.index.layout, from: firstSearchFile)
        addresses += whole.map(\.address)
        outputs += whole.map(\.output)
        assemblies = whole.map(\.parts)
        self.addresses = addresses
        self.outputs = outputs
        references = index
        self.theme = theme
        self.search = search
        self.isThemeFaultless = isThemeFaultless
        knownNotes = Set(index.shelf.notes.compactMap(index.state))
        self.editions = editions
        self.downloads = downloads
        self.log = log
    }
}

extension SitePlan {
    /// The files of the whole site's data and the pages about them, each with what it is made from.
    ///
    /// - Parameters:
    ///   - downloads: What there is to take away.
    ///   - addresses: Where the files beside the departments' pages stand.
    ///   - first: The index of the first of these assemblies.
    ///   - pages: Where the pages stand.
    /// - Returns: The assemblies, in their order.
    private static func assemblies(
        of downloads: SiteDownloads,
        among addresses: ArraySlice<String>,
        from first: Int,
        pages: [String]
    ) -> [(address: String, output: Output, parts: [Int])] {
        if pages.isEmpty { return [] }
        let files = downloads.wholeFiles
        var places: [String: Int] = [:]
        places.reserveCapacity(addresses.count + files.count)
        for (place, address) in zip(addresses.indices, addresses) { places[address] = place }
        var assemblies: [(address: String, output: Output, parts: [Int])] = []
        for file in files {
            let parts = downloads.pieces(of: file).compactMap { places[$0] }
            places[file.address] = first + assemblies.count
            assemblies.append((file.address, .whole(file), parts))
        }
        let parts = files.compactMap { places[$0.address] }
        for (edition, address) in pages.enumerated() {
            assemblies.append((address, .data(edition: edition), parts))
        }
        return assemblies
    }

    /// The files of the search index that are made from others, whose first is the one with an index.
    private static func assemblies(
        of layout: SearchLayout, from first: Int
    ) -> [(address: String, output: Output, parts: [Int])] {
        layout.assemblies.map { file in
            let parts = layout.parts(of: file).map { first + $0 }
            return ("search/\(file.name).js", .searchFile(file), parts)
        }
    }
}
