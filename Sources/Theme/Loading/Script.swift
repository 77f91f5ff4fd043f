/// A script of a theme without what only its authors read: lines of comment, blank lines and indents.
///
/// A third of the default theme's own is that, and every first visit would fetch it.
struct Script {
    /// The bytes, ending as they did.
    let bytes: [UInt8]

    /// Leaves out whole lines only, and nothing where a text may go on over several lines: what looks like a
    /// comment or an indent may be part of one.
    init(_ file: [UInt8]) {
        let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard !lines.contains(where: Self.mayLeaveTextOpen) else {
            bytes = file
            return
        }
        var kept: [UInt8] = []
        for line in lines.dropLast() {
            let code = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            if !code.isEmpty, !code.starts(with: "//".utf8) { kept += code + [UInt8(ascii: "\n")] }
        }
        bytes = kept + (lines.last ?? [])
    }

    /// Whether a template literal or a text with an escaped line end may reach into the next line.
    private static func mayLeaveTextOpen(_ line: ArraySlice<UInt8>) -> Bool {
        line.last == UInt8(ascii: "\\") || line.count { $0 == UInt8(ascii: "`") } % 2 != 0
    }
}
