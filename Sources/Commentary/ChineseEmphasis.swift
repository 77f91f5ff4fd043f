/// Lets emphasis open and close beside Chinese punctuation, which CommonMark refuses.
///
/// CommonMark tells opening from closing `**` by blanks and punctuation, so the closing one of
/// `**重点：**工作` does not close. Published amendments to CommonMark for Chinese, Japanese and Korean
/// (commonmark-spec issue 650) change two things: Chinese punctuation counts as letters do, and other
/// punctuation beside a Chinese character counts as it does beside a blank. This gives libcmark that rule
/// without changing it: where the two rules differ, an invisible **joiner** is put between the delimiter
/// run and the punctuation, which makes the run flank as it would beside a letter. Every output drops the
/// joiner again.
///
/// One joiner is always enough, and where neither neighbour is Chinese none is put, so that the rest of
/// CommonMark stays as it is. Runs of `_` need none: inside a word they are literal under both rules, and
/// Chinese has no blanks between words. Unlike in the amendments, `“”‘’—…·` count as Chinese punctuation,
/// variation selectors are not looked through, and a run beside `_` is left alone, because a joiner there
/// would change what the `_` does.
enum ChineseEmphasis {
    /// U+FDD0: Unicode keeps it for a program's own use, so that no text holds it.
    static let joiner: [UInt8] = [0xEF, 0xB7, 0x90]

    /// The text with the joiners its emphasis needs.
    static func withJoiners(_ source: [UInt8]) -> [UInt8] {
        guard source.contains(UInt8(ascii: "*")) else { return source }
        var joined: [UInt8] = []
        joined.reserveCapacity(source.count + 64)
        var copied = 0
        var index = 0
        while index < source.count {
            guard source[index] == UInt8(ascii: "*") else {
                index += source[index] == UInt8(ascii: "\\") ? 2 : 1
                continue
            }
            let start = index
            while index < source.count, source[index] == UInt8(ascii: "*") { index += 1 }
            guard let place = joinerPlace(of: start..<index, in: source) else { continue }
            joined += source[copied..<place]
            joined += joiner
            copied = place
        }
        joined += source[copied...]
        return joined
    }

    /// Where a run of `*` needs its joiner: at its beginning, at its end or, mostly, not at all.
    private static func joinerPlace(of run: Range<Int>, in source: [UInt8]) -> Int? {
        guard let before = source.scalar(before: run.lowerBound),
            let after = source.scalar(at: run.upperBound),
            !before.isMarkdownSpace, !after.isMarkdownSpace, before != "_", after != "_"
        else { return nil }
        switch (before.isMarkdownPunctuation, after.isMarkdownPunctuation) {
        case (false, true):
            return before.isChinese || after.isChinesePunctuation ? run.upperBound : nil
        case (true, false):
            guard after.isChinese || before.isChinesePunctuation,
                !isBlockMarker(before: run.lowerBound, in: source)
            else { return nil }
            return run.lowerBound
        default:
            return nil
        }
    }

    /// Whether the `>` before a run is the mark of a block quote, and the run so begins a line.
    private static func isBlockMarker(before offset: Int, in source: [UInt8]) -> Bool {
        guard source[offset - 1] == UInt8(ascii: ">") else { return false }
        var index = offset - 1
        while index >= 0, source[index] != 0x0A, source[index] != 0x0D {
            switch source[index] {
            case 0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
                UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                index -= 1
            default:
                return false
            }
        }
        return true
    }
}
