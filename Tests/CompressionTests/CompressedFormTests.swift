import Compression
import Foundation
import Testing

@Suite("A compressed form")
struct CompressedFormTests {
    private let text = Array(String(repeating: "部门预算项目绩效目标表 ", count: 40).utf8)

    /// What a form makes of bytes; empty if it is not worth a file.
    private func compressed(_ content: [UInt8], as form: CompressedForm) -> [UInt8] {
        var buffer: [UInt8] = []
        form.compress(content, into: &buffer)
        return buffer
    }

    /// What the programs that everybody has make of compressed bytes.
    private func unpacked(_ content: [UInt8], as form: CompressedForm) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [form == .gzip ? "gzip" : "brotli", "--decompress", "--stdout"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: content)
        try input.fileHandleForWriting.close()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return [UInt8](bytes)
    }

    @Test("gives back the very bytes", arguments: CompressedForm.allCases, [150, 1_000, 200_000])
    func isReversible(form: CompressedForm, length: Int) throws {
        let content = (0..<length).map { text[($0 + $0 / 500) % text.count] }
        let small = compressed(content, as: form)
        #expect(!small.isEmpty && small.count < length)
        #expect(try unpacked(small, as: form) == content)
    }

    @Test("is the same each time", arguments: CompressedForm.allCases)
    func isDeterministic(form: CompressedForm) {
        #expect(compressed(text, as: form) == compressed(text, as: form))
    }

    @Test("is appended to what is there", arguments: CompressedForm.allCases)
    func appends(form: CompressedForm) {
        var buffer: [UInt8] = [1, 2]
        form.compress(text, into: &buffer)
        #expect(buffer == [1, 2] + compressed(text, as: form))
    }

    @Test("is not made of bytes that are few", arguments: CompressedForm.allCases)
    func leavesOutFew(form: CompressedForm) {
        #expect(compressed(Array(text.prefix(149)), as: form).isEmpty)
        #expect(!compressed(Array(text.prefix(150)), as: form).isEmpty)
        #expect(compressed([], as: form).isEmpty)
    }

    @Test("is not made of bytes that would be no fewer", arguments: CompressedForm.allCases)
    func leavesOutIncompressible(form: CompressedForm) {
        var state: UInt64 = 1
        let noise = (0..<5_000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        #expect(compressed(noise, as: form).isEmpty)
    }

    @Test("in gzip's format holds neither name nor time")
    func hasPlainHeader() {
        let header = compressed(text, as: .gzip).prefix(8)
        #expect(Array(header) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    }

    @Test("has the suffix that servers look for")
    func hasSuffix() {
        #expect(CompressedForm.allCases.map(\.suffix) == [".br", ".gz"])
    }

    @Test(
        "is meant for text", arguments: ["a/index.html", "x.CSS", "2020.csv", "map.svg", "a.b.xml"])
    func suitsText(name: String) {
        #expect(isCompressible(name))
    }

    @Test(
        "is not meant for what is compressed, or bears no suffix",
        arguments: ["a.png", "x.woff2", "b.gz", ".nojekyll", "SHA256SUMS", "csv", ""]
    )
    func leavesOutOthers(name: String) {
        #expect(!isCompressible(name))
    }
}
