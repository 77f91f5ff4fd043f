internal import BudgetModel
internal import Checksums
internal import Diagnostics
internal import Downloads
internal import Records
internal import Synchronization

/// The files by which the site's data can be taken away: which there are, and how they are made.
///
/// A class, since what was read of a disclosure is kept for its next file. They stand once for all
/// languages, at the root.
final class SiteDownloads: Sendable {
    let formats: Set<DownloadFormat>
    private let budget: SiteBudget
    private let addresses: SiteAddresses
    private let settings: SiteSettings
    /// Gives the bytes of an original table by its path in the input.
    private let readDocument: (@Sendable (_ path: String) -> [UInt8])?
    /// What all files are made from, beside the tables; `nil` where it is not known.
    ///
    /// The theme is no part of it.
    private let state: ContentFingerprint?
    /// Where each disclosure's original table is published; `nil` where it is not.
    private let documents: [String?]
    private let shelf = Mutex<[(disclosure: Int, tables: DisclosureTables)]>([])

    init(of input: SiteInput, at addresses: SiteAddresses) {
        formats = input.settings.downloads
        budget = input.budget
        self.addresses = addresses
        settings = input.settings
        readDocument = formats.contains(.source) ? input.document : nil
        state = input.settingsState
        documents =
            readDocument == nil
            ? Array(repeating: nil, count: budget.disclosures.count)
            : documentAddresses(of: budget, in: addresses.folders)
    }

    /// Every file, with its address.
    var files: [(address: String, output: SitePlan.Output)] {
        var files: [(address: String, output: SitePlan.Output)] = []
        let names = DownloadFile.all(in: formats)
        for (index, folder) in addresses.folders.enumerated() {
            for file in names {
                files.append(("\(folder)/\(file.name)", .download(file, of: index)))
            }
        }
        var known = Set<String>()
        for (index, document) in documents.enumerated() {
            guard let document, known.insert(document).inserted else { continue }
            files.append((document, .document(index)))
        }
        return files
    }

    /// The files of the whole site; none where nothing is to be taken away.
    var wholeFiles: [WholeFile] {
        let data = WholeFile.data(in: formats)
        if data.isEmpty { return [] }
        return data + (formats.contains(.csv) ? [.package] : []) + [.catalog]
    }

    /// The addresses of the pieces that a file is put together from.
    func pieces(of file: WholeFile) -> [String] {
        if file == .package || file == .catalog {
            return WholeFile.data(in: formats).map(\.address)
        }
        return file.pieces.flatMap { piece in addresses.folders.map { "\($0)/\(piece.name)" } }
    }

    /// Makes a file of the whole site.
    func assemble(
        _ file: WholeFile, from parts: some OutputParts, into output: some OutputFile
    ) {
        switch file {
        case .csv(.disclosures): output.append(bytes { CSV.append(disclosureRows, to: &$0) })
        case .csv(let table): assemble(table, from: parts, into: output)
        case .json: assembleJSON(from: parts, into: output)
        case .sqlite: assembleDatabase(from: parts, into: output)
        case .package: output.append(bytes { DataPackage.append(catalog(of: parts), to: &$0) })
        case .catalog: output.append(bytes { DCAT.append(catalog(of: parts), to: &$0) })
        }
    }

    /// Appends a table under one heading.
    private func assemble(
        _ table: DataTable, from parts: some OutputParts, into output: some OutputFile
    ) {
        let heading = CSV.heading(of: table.definition)
        output.append(heading)
        for part in 0..<parts.count {
            output.append(parts.bytes(of: part).dropFirst(heading.count))
        }
    }

    /// Appends all objects as a list.
    private func assembleJSON(from parts: some OutputParts, into output: some OutputFile) {
        output.append("[")
        for part in 0..<parts.count {
            output.append(part == 0 ? "\n" : ",\n")
            output.append(parts.bytes(of: part).dropLast())
        }
        output.append("\n]\n")
    }

    /// Makes the database of all tables.
    private func assembleDatabase(from parts: some OutputParts, into output: some OutputFile) {
        output.make { path in
            var database = SQLite(at: path)
            database.add(disclosureRows, to: .disclosures)
            var part = 0
            for table in DownloadFile.tables {
                for _ in budget.disclosures {
                    database.add(
                        CSV.rows(of: table.definition, in: parts.bytes(of: part)), to: table)
                    part += 1
                }
            }
            return database.finish()
        }
    }

    /// What the disclosures say of themselves.
    private var disclosureRows: Rows {
        DataTable.rows(of: budget.disclosures.indices.map { published($0, with: []) })
    }

    /// A fingerprint of all that a file of the whole site is made from, but for its pieces.
    func state(of file: WholeFile) -> ContentFingerprint? {
        guard let state else { return nil }
        var record = RecordWriter(capacity: 80)
        state.write(to: &record)
        record.write(file.address)
        if file == .csv(.disclosures) || file == .sqlite {
            disclosureRows.fingerprint.write(to: &record)
        }
        if file == .sqlite { record.write(SQLite.version) }
        return ContentFingerprint(of: record.bytes)
    }

    /// Where a disclosure's original table is published; `nil` where it is not.
    func document(of disclosure: Int) -> String? { documents[disclosure] }

    /// Appends the bytes of a file beside a department's page.
    func render(_ file: DownloadFile, of disclosure: Int, into buffer: inout [UInt8]) {
        let tables = tables(of: disclosure)
        switch file {
        case .csv(let table): CSV.append(tables[table], to: &buffer)
        case .excelCSV(let table):
            buffer += CSV.byteOrderMark
            CSV.append(tables[table], to: &buffer)
        case .json: JSON.append(tables, to: &buffer)
        case .xlsx: Workbook.append(tables, to: &buffer)
        }
    }

    /// Appends the bytes of an original table.
    func renderDocument(of disclosure: Int, into buffer: inout [UInt8]) {
        let path = budget.disclosures[disclosure].head.document.path
        if let readDocument { buffer += readDocument(path) }
    }

    /// A fingerprint of all that a file beside a department's page is made from.
    func state(of file: DownloadFile, of disclosure: ContentFingerprint) -> ContentFingerprint? {
        guard let state else { return nil }
        var record = RecordWriter(capacity: 80)
        state.write(to: &record)
        disclosure.write(to: &record)
        record.write(file.name)
        return ContentFingerprint(of: record.bytes)
    }

    /// A fingerprint of an original table.
    func documentState(of disclosure: Int) -> ContentFingerprint {
        let document = budget.disclosures[disclosure].head.document
        return ContentFingerprint(of: Array("\(document.sha256) \(document.path)".utf8))
    }

    /// What a disclosure says, as rows.
    ///
    /// The files of a department follow each other on one thread, so a few kept ones serve them all.
    private func tables(of index: Int) -> DisclosureTables {
        let kept = shelf.withLock { shelf in shelf.first { $0.disclosure == index }?.tables }
        if let kept { return kept }
        let tables = DisclosureTables(
            of: published(index, with: budget.disclosures[index].projects))
        shelf.withLock { shelf in
            if shelf.count == 4 { shelf.removeFirst() }
            shelf.append((index, tables))
        }
        return tables
    }

    /// What is said of the files of data, of which the parts are.
    private func catalog(of parts: some OutputParts) -> DataCatalog {
        DataCatalog(
            title: settings.title.wording,
            description: (settings.description ?? settings.title).wording,
            publisher: settings.publisher.wording,
            licence: settings.licence.flatMap { licence in
                licence.address.map { (licence.name.wording.chinese, $0) }
            },
            baseAddress: settings.baseAddress,
            years: budget.years,
            files: zip(WholeFile.data(in: formats), 0..<parts.count).map { file, part in
                CatalogFile(
                    name: String(file.address.dropFirst("data/".count)),
                    table: file.table,
                    byteCount: parts.byteCount(of: part),
                    sha256: parts.digest(of: part).hexadecimal
                )
            }
        )
    }

    private func published(_ index: Int, with projects: [Project]) -> PublishedDisclosure {
        PublishedDisclosure(
            of: budget.disclosures[index].head,
            projects: projects,
            folder: addresses.folders[index],
            projectNames: addresses.projects[index],
            baseAddress: settings.baseAddress,
            document: documents[index],
            anchor: { SiteAddresses.anchor(of: $0) }
        )
    }
}

extension LocalizedText {
    /// The text in both languages.
    fileprivate var wording: Wording {
        Wording(chinese: self[.chinese] ?? "", english: self[.english] ?? "")
    }
}

/// Where the original tables are published: named after the first disclosure in each, since the names that
/// departments give their files are mostly Chinese and often the same.
private func documentAddresses(of budget: SiteBudget, in folders: [String]) -> [String?] {
    var addresses: [String: String] = [:]
    return zip(budget.disclosures, folders).map { disclosure, folder in
        let path = disclosure.head.document.path
        if let known = addresses[path] { return known }
        let address = "data/source/\(folder)\(suffix(of: path))"
        addresses[path] = address
        return address
    }
}

/// The ending of a file's name in small letters, as far as an address can have it.
private func suffix(of path: String) -> String {
    let name = path[(path.lastIndex(of: "/") ?? path.startIndex)...]
    guard let point = name.lastIndex(of: ".") else { return "" }
    let ending = name[name.index(after: point)...].lowercased()
    let isPlain =
        !ending.isEmpty && ending.utf8.count <= 8
        && ending.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    return isPlain ? ".\(ending)" : ""
}

/// What is appended to an empty buffer.
private func bytes(_ append: (inout [UInt8]) -> Void) -> [UInt8] {
    var buffer: [UInt8] = []
    append(&buffer)
    return buffer
}
