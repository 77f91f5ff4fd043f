internal import Glibc

/// The text of a file in another encoding, made UTF-8 by the C library.
struct DecodedText {
    /// The text, with U+FFFD wherever a byte was no character.
    private(set) var bytes: [UInt8] = []
    /// Where in the text those stand, and which byte of the file each was.
    private(set) var faults: [(offset: Int, byte: UInt8)] = []

    /// Decodes a file; `nil` where the encoding is none that is read, or the machine lacks its converter.
    init?(_ file: [UInt8], from encoding: SourceEncoding) {
        guard let name = encoding.converterName, let converter = Converter(from: name) else {
            return nil
        }
        bytes.reserveCapacity(file.count + file.count / 2)
        var start = encoding.markLength
        while start < file.count {
            start += converter.convert(file.span.extracting(start...), appendingTo: &bytes)
            guard start < file.count else { return }
            faults.append((bytes.count, file[start]))
            bytes += "\u{FFFD}".utf8
            start += encoding.unitLength
        }
    }
}

/// A converter to UTF-8; owns what the C library keeps for it and frees it exactly once.
@safe private struct Converter: ~Copyable {
    private let descriptor: iconv_t

    /// A converter from an encoding; `nil` where the machine has none.
    init?(from encoding: String) {
        guard let descriptor = unsafe iconv_open("UTF-8", encoding),
            // The mark of a failure is the address -1.
            Int(bitPattern: descriptor) != -1
        else { return nil }
        unsafe self.descriptor = descriptor
    }

    deinit { unsafe iconv_close(descriptor) }

    /// Converts as much of a text as is sound, and tells how many bytes that was.
    func convert(_ text: Span<UInt8>, appendingTo result: inout [UInt8]) -> Int {
        var converted = 0
        var isFull = true
        while isFull {
            let rest = text.extracting(converted...)
            var used = 0
            let capacity = min(2 * rest.count + 16, 65_536)
            result += unsafe [UInt8](unsafeUninitializedCapacity: capacity) { room, count in
                (used, count, isFull) = unsafe convert(rest, into: room)
            }
            converted += used
        }
        return converted
    }

    /// Converts what there is room for.
    private func convert(
        _ text: Span<UInt8>,
        into room: UnsafeMutableBufferPointer<UInt8>
    ) -> (used: Int, made: Int, isFull: Bool) {
        unsafe text.withUnsafeBytes { text in
            // The C library does not write there, though its declaration would let it.
            var input = unsafe UnsafeMutableRawPointer(mutating: text.baseAddress)?
                .assumingMemoryBound(to: CChar.self)
            var output = unsafe UnsafeMutableRawPointer(room.baseAddress)?
                .assumingMemoryBound(to: CChar.self)
            var (inputLeft, outputLeft) = (text.count, room.count)
            let result = unsafe iconv(descriptor, &input, &inputLeft, &output, &outputLeft)
            let isFull = result == .max && errno == E2BIG
            return (text.count - inputLeft, room.count - outputLeft, isFull)
        }
    }
}
