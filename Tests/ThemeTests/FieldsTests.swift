import Testing
import Theme

@Suite("Fields")
struct FieldsTests {
    private struct Row {
        var name: String?
        var cells: [String] = []
    }

    private struct Table {
        var rows: [Row]
        var first: Row?
        var note: [UInt8]?
        var isOpen = false
    }

    private static let row = Fields<Row> { list in
        list.text("name") { $0.name }
        list.texts("cells") { $0.cells }
    }

    private static let table = Fields<Table> { list in
        list.list("rows", row) { $0.rows }
        list.record("first", row) { $0.first }
        list.html("note") { $0.note }
        list.flag("isOpen") { $0.isOpen }
        list.nothing("next")
    }

    @Test("give the names with their kinds in the order of declaration")
    func giveShape() {
        let row = Shape([("name", .text), ("cells", .list(.text))])
        #expect(
            Self.table.shape
                == Shape([
                    ("rows", .list(.record(row))), ("first", .record(row)), ("note", .html),
                    ("isOpen", .flag), ("next", .nothing),
                ])
        )
    }

    @Test("read a value in the same order, nil as absent")
    func giveValue() {
        let table = Table(
            rows: [Row(name: "a", cells: ["1"]), Row()], note: Array("<p>".utf8), isOpen: true)
        #expect(
            Self.table.value(of: table)
                == .record([
                    .list([
                        .record([.text("a"), .list([.text("1")])]),
                        .record([.absent, .list([])]),
                    ]),
                    .absent, .text("<p>"), .flag(true), .absent,
                ])
        )
    }

    @Test("take in the fields of a part as if they were their own")
    func includePart() {
        let fields = Fields<Table> { list in
            list.flag("isOpen") { $0.isOpen }
            list.include(Self.row) { $0.rows[0] }
        }
        #expect(fields.shape.fields.map(\.name) == ["isOpen", "name", "cells"])
        #expect(
            fields.value(of: Table(rows: [Row(name: "a")]))
                == .record([.flag(false), .text("a"), .list([])])
        )
    }

    @Test("take elements that are shown one by one")
    func takeShownElements() {
        let fields = Fields<Table> { list in
            list.list("rows", Self.row) { table, show in table.rows.forEach(show) }
            list.flag("isOpen") { $0.isOpen }
        }
        #expect(
            fields.shape
                == Shape([("rows", .list(.record(Self.row.shape))), ("isOpen", .flag)])
        )
        #expect(
            fields.value(of: Table(rows: [Row(name: "a"), Row(cells: ["1"])]))
                == .record([
                    .list([
                        .record([.text("a"), .list([])]), .record([.absent, .list([.text("1")])]),
                    ]),
                    .flag(false),
                ])
        )
        #expect(fields.value(of: Table(rows: [])) == .record([.list([]), .flag(false)]))
    }

    @Test("read texts of a fixed length")
    func readFixedTexts() {
        let fields = Fields<Table> { list in
            list.text("state") { table -> InlineArray<2, UInt8>? in
                table.isOpen ? [UInt8(ascii: "o"), UInt8(ascii: "k")] : nil
            }
            list.url("href") { _ -> InlineArray<1, UInt8> in [UInt8(ascii: "#")] }
        }
        #expect(fields.shape == Shape([("state", .text), ("href", .url)]))
        #expect(
            fields.value(of: Table(rows: [], isOpen: true)) == .record([.text("ok"), .text("#")]))
        #expect(fields.value(of: Table(rows: [])) == .record([.absent, .text("#")]))
    }

    @Test("read values larger than pages usually are", arguments: [1, 1_000, 30_000])
    func readLargeValues(count: Int) {
        let rows = (0..<count).map { Row(name: "项目\($0)", cells: ["\($0)", "≥85%"]) }
        #expect(
            Self.table.value(of: Table(rows: rows))
                == .record([
                    .list(
                        rows.map { row in
                            .record([.text(row.name ?? ""), .list(row.cells.map { .text($0) })])
                        }),
                    .absent, .absent, .flag(false), .absent,
                ])
        )
    }
}
