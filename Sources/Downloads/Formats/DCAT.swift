internal import Diagnostics

/// The site's data as a catalogue in the W3C's vocabulary (DCAT 3), for portals that collect data.
public enum DCAT {
    /// Appends `catalog.jsonld`.
    public static func append(_ catalog: DataCatalog, to buffer: inout [UInt8]) {
        let publisher = JSONValue.object([
            ("@type", .text("foaf:Agent")), ("foaf:name", texts(catalog.publisher)),
        ])
        let dataset = JSONValue.object([
            ("@type", .text("dcat:Dataset")),
            ("dct:title", texts(catalog.title)),
            ("dct:description", texts(catalog.description)),
            ("dct:publisher", publisher),
            ("dct:language", .text("zh")),
            ("dct:license", catalog.licence.map { identified($0.address) }),
            (
                "dct:temporal",
                catalog.years.first.map { period(from: $0, to: catalog.years.last ?? $0) }
            ),
            ("dcat:landingPage", identified("\(folder(of: catalog))index.html")),
            ("dcat:distribution", .list(catalog.files.map { distribution($0, in: catalog) })),
        ])
        JSONValue.object([
            ("@context", .object(vocabularies.map { ($0, .text($1)) })),
            ("@type", .text("dcat:Catalog")),
            ("dct:title", texts(catalog.title)),
            ("dct:publisher", publisher),
            ("foaf:homepage", catalog.baseAddress.map(identified)),
            ("dcat:dataset", .list([dataset])),
        ]).append(to: &buffer)
        buffer.append(UInt8(ascii: "\n"))
    }

    private static let vocabularies = [
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dct", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("spdx", "http://spdx.org/rdf/terms#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ]

    /// What stands before the names of files; nothing where the catalogue's own place is all that is known.
    private static func folder(of catalog: DataCatalog) -> String {
        catalog.baseAddress.map { "\($0)data/" } ?? ""
    }

    private static func distribution(_ file: CatalogFile, in catalog: DataCatalog) -> JSONValue {
        let checksum = JSONValue.object([
            ("@type", .text("spdx:Checksum")),
            ("spdx:algorithm", identified("spdx:checksumAlgorithm_sha256")),
            ("spdx:checksumValue", .text(file.sha256)),
        ])
        return .object([
            ("@type", .text("dcat:Distribution")),
            ("dct:title", texts(file.title)),
            ("dcat:downloadURL", identified(folder(of: catalog) + file.name)),
            (
                "dcat:mediaType",
                identified("https://www.iana.org/assignments/media-types/\(file.mediaType)")
            ),
            ("dcat:byteSize", .number(file.byteCount)),
            ("spdx:checksum", checksum),
            (
                "dct:conformsTo",
                file.table == nil ? nil : identified(folder(of: catalog) + "datapackage.json")
            ),
        ])
    }

    private static func identified(_ address: String) -> JSONValue {
        .object([("@id", .text(address))])
    }

    private static func texts(_ wording: Wording) -> JSONValue {
        .list([
            .object([("@value", .text(wording.chinese)), ("@language", .text("zh-Hans"))]),
            .object([("@value", .text(wording.english)), ("@language", .text("en"))]),
        ])
    }

    private static func period(from first: Int, to last: Int) -> JSONValue {
        func year(_ year: Int) -> JSONValue {
            .object([("@value", .text(String(year))), ("@type", .text("xsd:gYear"))])
        }
        return .object([
            ("@type", .text("dct:PeriodOfTime")),
            ("dcat:startDate", year(first)),
            ("dcat:endDate", year(last)),
        ])
    }
}
