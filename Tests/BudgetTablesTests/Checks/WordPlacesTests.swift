import Testing

@testable import BudgetTables

@Suite("The words of two texts")
struct WordPlacesTests {
    @Test("are compared in time proportional to their length")
    func longTexts() {
        // Compared word by word with each other, these would take a minute.
        let text = String(
            String.UnicodeScalarView((0..<20_000).compactMap { Unicode.Scalar(0x4E00 + $0) }))
        let other = String(String.UnicodeScalarView(text.unicodeScalars.reversed()))
        #expect(!Word.haveCommon(text, other))
        #expect(Word.haveCommon(text, "体检体检" + text.suffix(2)))
    }
}
