/// The path of a request, taken apart.
struct RequestedPath: Hashable {
    /// The names from the root on, decoded.
    let names: [String]
    /// Whether it ends in a slash, and so means a folder.
    let isFolder: Bool

    /// Takes a path apart.
    ///
    /// - Returns: `nil` where it cannot be one of a file: with `..`, an empty name, an encoded slash or
    ///   anything that is no UTF-8.
    init?(_ path: String) {
        var parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        isFolder = parts.last?.isEmpty == true
        if isFolder { parts.removeLast() }
        let names = parts.compactMap(decoded)
        guard path.hasPrefix("/"), names.count == parts.count, names.allSatisfy(isName) else {
            return nil
        }
        self.names = names
    }

    /// The names below a folder; `nil` where the path does not lead into it.
    func names(below folder: [String]) -> [String]? {
        names.starts(with: folder) ? Array(names.dropFirst(folder.count)) : nil
    }
}

private func isName(_ name: String) -> Bool {
    !["", ".", ".."].contains(name) && !name.utf8.contains { $0 == 0 || $0 == UInt8(ascii: "/") }
}

/// A part of a path with its percent signs resolved; `nil` where they are wrong.
private func decoded(_ part: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(part.utf8)[...]
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "%") else {
            bytes.append(byte)
            continue
        }
        let digits = rest.prefix(2)
        guard digits.count == 2, digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
            let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        else { return nil }
        bytes.append(value)
        rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
}
