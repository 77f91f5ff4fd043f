internal import Foundation

/// A Chinese name as an address: `中共绍兴市柯桥区委组织部` is `zhonggongshaoxingshikeqiaoquweizuzhibu`.
///
/// Only for names without an address in `site.yml`, since Foundation loads 30 MB of tables for it.
/// - Parameter name: A department's name.
/// - Returns: Lower-case ASCII letters and digits; `nil` where nothing of the name can be written so.
func romanizedName(_ name: String) -> String? {
    let latin = name.applyingTransform(.toLatin, reverse: false) ?? name
    let plain = latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin
    let kept = plain.lowercased().utf8.filter { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return kept.isEmpty ? nil : String(decoding: kept, as: UTF8.self)
}
