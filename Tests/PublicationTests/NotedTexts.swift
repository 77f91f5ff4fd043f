import Synchronization

/// Takes down texts, from several threads, until they are asked for.
final class NotedTexts: Sendable {
    private let texts = Mutex<[String]>([])

    /// Takes down a text.
    func note(_ text: String) { texts.withLock { $0.append(text) } }

    /// The texts noted since this was asked last, sorted.
    func take() -> [String] {
        texts.withLock { texts in
            defer { texts = [] }
            return texts.sorted()
        }
    }
}
