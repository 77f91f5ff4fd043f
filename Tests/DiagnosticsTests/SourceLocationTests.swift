import Diagnostics
import Testing

@Suite("A place in a file")
struct SourceLocationTests {
    @Test("prints as editors read it")
    func prints() {
        #expect(SourceLocation(path: "a.txt").description == "a.txt")
        #expect(SourceLocation(path: "a.txt", line: 3).description == "a.txt:3")
        #expect(SourceLocation(path: "a.txt", line: 3, column: 9).description == "a.txt:3:9")
    }

    @Test("comes after its file, earlier lines and earlier columns")
    func sorts() {
        let sorted = [
            SourceLocation(path: "a.txt"),
            SourceLocation(path: "a.txt", line: 2),
            SourceLocation(path: "a.txt", line: 2, column: 1),
            SourceLocation(path: "a.txt", line: 10, column: 1),
            SourceLocation(path: "b.txt"),
        ]
        #expect(sorted.reversed().sorted() == sorted)
    }
}
