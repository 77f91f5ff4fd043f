internal import Checksums

/// What is kept with a site for whoever plans the next one.
struct KeptRecord: Sendable {
    /// What is read to know whether anything has changed.
    var brief: [UInt8]
    /// What is read only if something has, in pieces; it may be a hundred times as long.
    var details: [[UInt8]]

    /// Nothing at all.
    static let none = KeptRecord(brief: [], details: [])

    /// The bytes of the brief part as they are kept: behind them, by what its details are known.
    var briefFile: [UInt8] {
        var hasher = FingerprintHasher()
        for piece in details { hasher.add(piece[...]) }
        var bytes = brief
        append(hasher.fingerprint, to: &bytes)
        return bytes
    }

    /// Takes a kept file apart; `nil` for one that is too short.
    static func taking(
        _ file: [UInt8]
    ) -> (brief: [UInt8], details: ContentFingerprint)? {
        let end = file.count - 16
        guard end >= 0 else { return nil }
        return (Array(file[..<end]), fingerprint(in: file, at: end))
    }
}

extension KeptRecord: Equatable {
    /// Whether two records have the same bytes, however they are cut into pieces.
    static func == (one: KeptRecord, other: KeptRecord) -> Bool {
        one.briefFile == other.briefFile
    }
}
