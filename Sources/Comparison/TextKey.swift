/// A text as a key of dictionaries, equal to those of the same bytes.
///
/// Strings compare by what Unicode takes for the same letters, which takes several times as long.
struct TextKey: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: TextKey, right: TextKey) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        unsafe text.utf8Span.span.withUnsafeBytes { bytes in
            unsafe hasher.combine(bytes: bytes)
        }
    }
}
