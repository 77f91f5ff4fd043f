import Records
import Testing

@Suite("A record")
struct RecordTests {
    @Test(
        "gives numbers back",
        arguments: [0, 1, 127, 128, 300, -1, -129, .max, .min]
    )
    func keepsNumber(number: Int) throws {
        var writer = RecordWriter()
        writer.write(number)
        var reader = RecordReader(writer.bytes)
        #expect(try reader.integer() == number)
        #expect(reader.isAtEnd)
    }

    @Test("gives texts, lists and missing values back in order")
    func keepsOrder() throws {
        var writer = RecordWriter()
        writer.write("绩效目标")
        writer.write(["a", "", "预算"]) { $0.write($1) }
        writer.write(nil as Int?) { $0.write($1) }
        writer.write(7 as Int?) { $0.write($1) }
        writer.write([1, 2, 3] as [UInt8])
        var reader = RecordReader(writer.bytes)
        #expect(try reader.text() == "绩效目标")
        #expect(
            try reader.list { reader throws(RecordReader.Damage) in try reader.text() } == [
                "a", "", "预算",
            ])
        #expect(
            try reader.optional { reader throws(RecordReader.Damage) in try reader.integer() }
                == nil)
        #expect(
            try reader.optional { reader throws(RecordReader.Damage) in try reader.integer() } == 7)
        #expect(try reader.content() == [1, 2, 3])
        #expect(reader.isAtEnd)
    }

    @Test("is refused when it was cut short anywhere")
    func refusesCuts() {
        var writer = RecordWriter()
        writer.write(["预算", "调整"]) { $0.write($1) }
        for length in 0..<writer.bytes.count {
            var reader = RecordReader(Array(writer.bytes.prefix(length)))
            #expect(throws: RecordReader.Damage.self) {
                try reader.list { reader throws(RecordReader.Damage) in try reader.text() }
            }
        }
    }

    @Test("is refused when a length is longer than it, or a text no UTF-8")
    func refusesNonsense() {
        for bytes in [[0xFF, 0xFF, 0xFF, 0x7F], [1, 0xFF], Array(repeating: 0xFF, count: 11)]
            as [[UInt8]]
        {
            var reader = RecordReader(bytes)
            #expect(throws: RecordReader.Damage.self) { try reader.text() }
        }
    }
}

@Suite("A record in pieces")
struct RecordPiecesTests {
    private let content: [UInt8] = [1, 2, 3]

    @Test("has the bytes of a record that was written as one")
    func isTheSame() {
        var one = RecordWriter()
        one.write("预算")
        one.write(content)
        one.write([])
        one.write(7)
        var pieces = RecordPieces()
        pieces.writer.write("预算")
        pieces.share(content)
        pieces.share([])
        pieces.writer.write(7)
        #expect(pieces.bytes == one.bytes)
        #expect(Array(pieces.pieces.joined()) == one.bytes)
    }

    @Test("holds another record as bytes that are read back whole")
    func nests() throws {
        var inner = RecordPieces()
        inner.share(content)
        inner.writer.write("后")
        var outer = RecordPieces()
        outer.share(inner)
        outer.share(RecordPieces())
        var reader = RecordReader(outer.bytes)
        #expect(try reader.content() == inner.bytes)
        #expect(try reader.content() == [])
        #expect(reader.isAtEnd)
    }

    @Test("does not copy what it shares")
    func shares() {
        var pieces = RecordPieces()
        pieces.share(content)
        let isShared = pieces.pieces.contains { piece in
            unsafe piece.withUnsafeBufferPointer { piece in
                unsafe content.withUnsafeBufferPointer {
                    unsafe $0.baseAddress == piece.baseAddress
                }
            }
        }
        #expect(isShared)
    }

    @Test("is empty where nothing was written")
    func isEmpty() {
        #expect(RecordPieces().bytes.isEmpty && RecordPieces().pieces.isEmpty)
    }
}
