internal import CBrotli

/// The best quality that takes little time.
///
/// A project page of 5.8 kB takes 100 µs and 1,755 bytes at quality 5, 140 µs and 1,705 at 9, then
/// 2,000 µs and 1,582 at 10, 5,300 µs and 1,547 at 11: for 24,000 pages two minutes of one processor.
private let quality: Int32 = 9

private let smallestWindow: Int32 = 16

let brotliMethod = "brotli \(BrotliEncoderVersion()), quality \(quality)"

/// Appends content in Brotli's format, unless that is no smaller.
func appendBrotli(of content: [UInt8], to buffer: inout [UInt8]) {
    // One byte less than the content: what does not fit is not worth a file.
    buffer += unsafe [UInt8](unsafeUninitializedCapacity: content.count - 1) { room, count in
        count = room.count
        let fits = unsafe content.withUnsafeBufferPointer { content in
            unsafe BrotliEncoderCompress(
                quality,
                window(for: content.count),
                BROTLI_MODE_TEXT,
                content.count,
                content.baseAddress,
                &count,
                room.baseAddress
            )
        }
        if fits == 0 { count = 0 }
    }
}

/// The exponent of the smallest window that holds so many bytes: in the usual one of 4 MB, quality 9 spends
/// 5 ms on its tables, whatever the length.
private func window(for length: Int) -> Int32 {
    var window = smallestWindow
    while window < BROTLI_MAX_WINDOW_BITS, 1 << window < length + 16 { window += 1 }
    return window
}
