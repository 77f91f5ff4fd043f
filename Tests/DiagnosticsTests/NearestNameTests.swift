import Diagnostics
import Testing

@Suite("The nearest name")
struct NearestNameTests {
    @Test(
        "is the one with fewest edits",
        arguments: [
            ("titel", "title"), ("titl", "title"), ("publishr", "publisher"), ("参检律", "参检率"),
        ]
    )
    func findsNearest(typed: String, meant: String) {
        #expect(["licence", "publisher", "title", "参检率"].nearest(to: typed) == meant)
    }

    @Test("is none where every name differs by more than a third", arguments: ["xyz", "", "tabel"])
    func findsNone(typed: String) {
        #expect(["licence", "publisher", "title"].nearest(to: typed) == nil)
    }

    @Test("is the first in order where several are equally near")
    func prefersFirst() {
        #expect(["cat", "bat"].nearest(to: "hat") == "bat")
    }
}
