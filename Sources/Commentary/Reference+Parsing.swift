extension Reference {
    /// Why a text is no reference.
    enum Problem: Error {
        /// It does not follow the grammar.
        case malformed
        /// It begins with a scheme that is refused, such as `javascript`.
        case scheme(String)
        /// Its path leaves the folder of all notes.
        case outside
    }

    /// Reads the destination of a link in the note at `path`.
    init(link text: String, inNote path: String) throws(Problem) {
        if let scheme = Self.scheme(of: text) {
            self.init(.external(try Self.external(text, scheme: scheme)))
            return
        }
        let halves = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = halves.count == 2 ? percentDecoded(String(halves[1])) : nil
        guard let page = percentDecoded(String(halves[0])), halves.count == 1 || fragment != nil,
            fragment != ""
        else { throw .malformed }
        if page.isEmpty, fragment != nil {
            self.init(.note(path: path), fragment: fragment)
        } else if page.hasSuffix(".md") {
            self.init(.note(path: try Self.resolve(page, against: path)), fragment: fragment)
        } else {
            self.init(try Self.page(page), fragment: fragment)
        }
    }

    /// Reads what stands between `{{` and `}}`.
    init(figure text: String) throws(Problem) {
        let halves = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[1].isEmpty else { throw .malformed }
        self.init(try Self.page(String(halves[0])), fragment: String(halves[1]))
    }

    /// Reads the subject of a note.
    init(subject text: String) throws(Problem) {
        self.init(try Self.page(text))
    }

    private static func page(_ text: String) throws(Problem) -> Target {
        if text == "home" { return .home }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
            parts[0].utf8.allSatisfy({ isDigit($0) }), let year = Int(parts[0]),
            parts.dropFirst().allSatisfy(isAddressName)
        else { throw .malformed }
        return switch parts.count {
        case 1: .year(year)
        case 2: .department(year: year, department: String(parts[1]))
        default:
            .project(year: year, department: String(parts[1]), project: String(parts[2]))
        }
    }

    private static func isAddressName(_ text: Substring) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                isDigit(byte) || byte == UInt8(ascii: "-")
                    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            }
    }

    /// What stands before the first `:`, in lower case, if it can be meant as a scheme.
    ///
    /// Browsers skip blanks and control characters when they look for a scheme; such a text is refused
    /// anyway, since everything without a known scheme has to follow the strict grammar of a page.
    private static func scheme(of text: String) -> String? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = text[..<colon]
        guard !name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") })
        else { return nil }
        return name.lowercased()
    }

    private static func external(_ text: String, scheme: String) throws(Problem) -> String {
        let rest = text.dropFirst(scheme.count + 1)
        guard !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F }) else {
            throw .malformed
        }
        switch scheme {
        case "http", "https":
            let host = rest.dropFirst(2).prefix { !"/?#".contains($0) }
            guard rest.hasPrefix("//"), !host.isEmpty else { throw .malformed }
        case "mailto", "tel":
            guard !rest.isEmpty else { throw .malformed }
        default:
            throw .scheme(scheme)
        }
        return text
    }

    private static func resolve(_ path: String, against note: String) throws(Problem) -> String {
        guard !path.hasPrefix("/"), !path.contains("\\") else { throw .malformed }
        var folders = note.split(separator: "/").dropLast()
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case "": throw .malformed
            case ".": continue
            case "..":
                guard folders.count > 1 else { throw .outside }
                folders.removeLast()
            default: folders.append(part)
            }
        }
        return folders.joined(separator: "/")
    }
}

private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// The text that percent-encoding stands for; `nil` if that is not UTF-8 or holds control characters.
private func percentDecoded(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var decoded: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%"), rest.count >= 2,
            let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
        {
            decoded.append(value)
            rest = rest.dropFirst(2)
        } else {
            decoded.append(byte)
        }
    }
    guard let text = String(validating: decoded, as: UTF8.self),
        !text.unicodeScalars.contains(where: { $0.value < 0x20 })
    else { return nil }
    return text
}
