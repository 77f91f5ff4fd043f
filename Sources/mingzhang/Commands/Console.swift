import Glibc

/// The terminal, or what stands in its place.
enum Console {
    /// One of the two streams a program writes.
    enum Stream: Int32 {
        case standardOutput = 1
        case standardError = 2

        /// Whether a person reads it, so that colour and progress make sense.
        var isTerminal: Bool { isatty(rawValue) == 1 }
    }

    /// Writes a text; a reader that has gone away ends nothing but the text.
    static func write(_ text: String, to stream: Stream) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while unsafe !rest.isEmpty {
                let count = unsafe Glibc.write(stream.rawValue, rest.baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                unsafe rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
        }
    }

    /// Shows one line that the next one replaces, only where a person watches; nil removes it.
    static func showProgress(_ text: String?) {
        guard Stream.standardError.isTerminal else { return }
        write("\r\u{1B}[K" + (text ?? ""), to: .standardError)
    }
}
