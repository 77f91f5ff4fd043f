import Diagnostics
import Downloads
import Testing

@Suite("The descriptions of the data")
struct DataCatalogTests {
    private func catalog(baseAddress: String?) -> DataCatalog {
        DataCatalog(
            title: Wording(chinese: "明账", english: "Mingzhang"),
            description: Wording(chinese: "公开", english: "Open"),
            publisher: Wording(chinese: "某局", english: "Bureau"),
            licence: ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
            baseAddress: baseAddress,
            years: [2_020, 2_022],
            files: [
                CatalogFile(name: "funding.csv", table: .funding, byteCount: 7, sha256: "ab"),
                CatalogFile(name: "budget.sqlite", table: nil, byteCount: 9, sha256: "cd"),
            ]
        )
    }

    @Test("give each table its schema, with keys and the types of money")
    func describesTables() {
        var bytes: [UInt8] = []
        DataPackage.append(catalog(baseAddress: nil), to: &bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        for part in [
            "\"path\": \"funding.csv\"", "\"bytes\": 7", "\"hash\": \"sha256:ab\"",
            "\"columnType\": \"value\"", "\"primaryKey\": [\n          \"funding_id\"\n        ]",
            "\"resource\": \"projects\"", "\"name\": \"budget-sqlite\"",
            "\"path\": \"https://creativecommons.org/licenses/by/4.0/\"",
        ] {
            #expect(text.contains(part))
        }
        #expect(!text.contains("homepage"))
    }

    @Test("lead to files beside them, or to whole addresses where the site's own is known")
    func leadsToFiles() {
        func text(_ baseAddress: String?) -> String {
            var bytes: [UInt8] = []
            DCAT.append(catalog(baseAddress: baseAddress), to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
        #expect(text(nil).contains("\"@id\": \"funding.csv\""))
        #expect(
            text("https://example.com/").contains(
                "\"@id\": \"https://example.com/data/funding.csv\""))
        #expect(text(nil).contains("\"@value\": \"2022\""))
    }
}
