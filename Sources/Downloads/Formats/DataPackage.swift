internal import Diagnostics

/// The site's data as a Data Package (version 2) with a Table Schema for each table and the column types of
/// the Fiscal Data Package.
public enum DataPackage {
    /// Appends `datapackage.json`.
    public static func append(_ catalog: DataCatalog, to buffer: inout [UInt8]) {
        JSONValue.object([
            ("$schema", .text("\(profiles)/datapackage.json")),
            ("name", .text("budget-performance-targets")),
            ("title", .text(catalog.title.chinese)),
            ("description", .text(catalog.description.chinese)),
            ("homepage", .text(catalog.baseAddress)),
            ("countryCode", .text("CN")),
            (
                "contributors",
                .list([
                    .object([
                        ("title", .text(catalog.publisher.chinese)),
                        ("roles", .list([.text("publisher")])),
                    ])
                ])
            ),
            ("licenses", catalog.licence.map { .list([licence($0)]) }),
            ("resources", .list(catalog.files.map(resource))),
        ]).append(to: &buffer)
        buffer.append(UInt8(ascii: "\n"))
    }

    private static let profiles = "https://datapackage.org/profiles/2.0"

    private static func licence(_ licence: (name: String, address: String)) -> JSONValue {
        .object([("title", .text(licence.name)), ("path", .text(licence.address))])
    }

    private static func resource(_ file: CatalogFile) -> JSONValue {
        .object([
            ("$schema", .text("\(profiles)/dataresource.json")),
            (
                "name",
                .text(file.table?.name ?? "budget-\(file.format)")
            ),
            ("type", file.table == nil ? nil : .text("table")),
            ("title", .text(file.title.chinese)),
            ("description", .text(file.table?.definition.meaning.chinese)),
            ("path", .text(file.name)),
            ("format", .text(file.format)),
            ("mediatype", .text(file.mediaType)),
            ("encoding", file.format == "sqlite" ? nil : .text("utf-8")),
            ("bytes", .number(file.byteCount)),
            ("hash", .text("sha256:\(file.sha256)")),
            ("schema", file.table.map { schema(of: $0.definition) }),
        ])
    }

    private static func schema(of table: Table) -> JSONValue {
        let keys = table.references.map { reference in
            let reached = JSONValue.object([
                ("resource", .text(reference.table)),
                ("fields", .list([.text(reference.column)])),
            ])
            return JSONValue.object([
                ("fields", .list([.text(reference.column)])), ("reference", reached),
            ])
        }
        return .object([
            ("$schema", .text("\(profiles)/tableschema.json")),
            ("fields", .list(table.columns.map { field($0, isKey: $0.name == table.key) })),
            ("primaryKey", .list([.text(table.key)])),
            ("foreignKeys", keys.isEmpty ? nil : .list(keys)),
            ("missingValues", .list([.text("")])),
        ])
    }

    private static func field(_ column: Column, isKey: Bool) -> JSONValue {
        let unit = column.unit.map { "（单位：\($0.chinese)）" } ?? ""
        let constraints: [(name: String, value: JSONValue?)] = [
            ("required", column.isRequired ? .flag(true) : nil),
            ("unique", isKey ? .flag(true) : nil),
            (
                "enum",
                column.codes.isEmpty ? nil : .list(column.codes.map { .text($0.code) })
            ),
        ]
        return .object([
            ("name", .text(column.name)),
            ("title", .text(column.heading)),
            ("type", .text(column.kind.schemaType)),
            ("description", .text(column.meaning.chinese + unit)),
            ("columnType", .text(column.fiscalType)),
            (
                "constraints",
                constraints.contains { $0.value != nil } ? .object(constraints) : nil
            ),
        ])
    }
}

extension Column.Kind {
    /// The type in Table Schema.
    fileprivate var schemaType: String {
        switch self {
        case .text: "string"
        case .integer: "integer"
        case .amount, .number: "number"
        case .flag: "boolean"
        case .list: "array"
        }
    }
}
