import Commentary
import Diagnostics
import Foundation
import Testing

@Suite("CommonMark outside Chinese text")
struct CommonMarkTests {
    @Test("comes out as libcmark renders it, in every example of the specification")
    func rendersSpecification() throws {
        let examples = examples(in: try specification())
        #expect(examples.count > 600)
        var compared = 0
        for example in examples where !example.hasPrefix("---\n") {
            let plain = plainCommonMark(example)
            let read = ReadNote(example)
            guard isComparable(read) else { continue }
            compared += 1
            #expect(normalized(read.html) == normalized(plain), "\(example)")
        }
        #expect(compared > 480)
    }

    @Test("comes out alike for any mixture without Chinese punctuation")
    func rendersMixtures() {
        var random = SplitMix(state: 1)
        for alphabet in ["*_ a", "*_ a.(", "* 字a", "_ 字a（，", "* a\n", "*a.> -\n"] {
            for _ in 0..<1500 {
                let markdown = random.text(of: Array(alphabet.unicodeScalars), upTo: 14)
                let read = ReadNote(markdown)
                guard isComparable(read) else { continue }
                #expect(read.html == normalized(plainCommonMark(markdown)), "\(markdown)")
            }
        }
    }

    @Test("loses no character of any mixture with Chinese punctuation")
    func keepsCharacters() {
        var random = SplitMix(state: 2)
        for _ in 0..<4000 {
            let markdown = "字" + random.text(of: Array("**_ 字，（”a`[".unicodeScalars), upTo: 16)
            let shown = visible(ReadNote(markdown).html)
            #expect(shown == visible(plainCommonMark(markdown)), "\(markdown)")
        }
    }

    /// Whether everything the example holds is something a note may hold, and no heading.
    private func isComparable(_ read: ReadNote) -> Bool {
        let refused: Set = [
            "raw-html", "image-unsupported", "heading-empty", "note-forbidden-character",
            "front-matter-unclosed",
        ]
        return read.note.title == nil && read.note.headings.isEmpty
            && !read.faults.contains { refused.contains($0.code) }
    }

    /// Text alone, without stars and line breaks.
    private func visible(_ html: String) -> String {
        withoutTags(html).filter { !"*_ \n`".contains($0) }
    }
}

/// The text of the specification, which `Tests/Tools/fetch-specifications` has fetched.
private func specification() throws -> String {
    let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: ".build-checkers/specifications/commonmark/spec.txt")
    return try String(contentsOf: file, encoding: .utf8)
}

/// The Markdown of every example of the specification.
private func examples(in specification: String) -> [String] {
    let fence = String(repeating: "`", count: 32)
    var examples: [String] = []
    var example: String?
    for line in specification.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix(fence + " example") {
            example = ""
        } else if line == ".", let finished = example {
            examples.append(finished)
            example = nil
        } else if example != nil {
            example? += line.replacing("→", with: "\t") + "\n"
        }
    }
    return examples
}

/// Void elements as HTML writes them, and no links, whose addresses have another grammar here.
private func normalized(_ html: String) -> String {
    html.replacing(" />", with: ">")
        .replacing(#/<a href="[^"]*"( title="[^"]*")?>|<\/a>/#, with: "")
}

private func withoutTags(_ html: String) -> String {
    html.replacing(#/<[^>]*>/#, with: "")
}

/// A repeatable source of random numbers.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func text(of alphabet: [Unicode.Scalar], upTo length: Int) -> String {
        let count = Int.random(in: 1...length, using: &self)
        var text = ""
        for _ in 0..<count {
            text.unicodeScalars.append(
                alphabet[Int.random(in: alphabet.indices, using: &self)])
        }
        return text
    }
}
