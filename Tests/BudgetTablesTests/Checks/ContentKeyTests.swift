import Testing

@testable import BudgetTables

@Suite("The key of a text's content")
struct ContentKeyTests {
    @Test(
        "is the same for texts that differ in blanks, width and marks around words",
        arguments: [
            ("参检率，满意度", "参检率满意度"), ("参检率。", "参检率"), ("１ 次", "1次"), ("3、次", "3次"), ("5， ", "5"),
            ("参\u{200B}检率", "参检率"),
        ]
    )
    func same(one: String, other: String) {
        #expect(ContentKey(one) == ContentKey(other))
    }

    @Test(
        "differs where a mark parts two digits",
        arguments: [
            ("3、5", "35"), ("第3，5期", "第35期"), ("3；5", "35"), ("3、 5", "35"), ("3、5", "3，5"),
        ]
    )
    func different(one: String, other: String) {
        #expect(ContentKey(one) != ContentKey(other))
    }
}
