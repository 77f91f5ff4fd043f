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
        let halves = Self.halves(of: text)
        let fragment = halves.fragment.flatMap(percentDecoded)
        guard let page = percentDecoded(halves.page), (fragment == nil) == (halves.fragment == nil),
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
        let halves = Self.halves(of: text)
        guard let fragment = halves.fragment, !fragment.isEmpty else { throw .malformed }
        self.init(try Self.page(halves.page), fragment: fragment)
    }

    /// Reads the subject of a note.
    init(subject text: String) throws(Problem) {
        self.init(try Self.page(text))
    }

    /// What stands before and behind the first `#`.
    private static func halves(of text: String) -> (page: String, fragment: String?) {
        guard let sign = text.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (text, nil) }
        return (String(text[..<sign]), String(text[text.utf8.index(after: sign)...]))
    }

    private static func page(_ text: String) throws(Problem) -> Target {
        if text == "home" { return .home }
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), let year = year(parts[0]),
            parts.dropFirst().allSatisfy(isAddressName)
        else { throw .malformed }
        return switch parts.count {
        case 1: .year(year)
        case 2: .department(year: year, department: String(Substring(parts[1])))
        default:
            .project(
                year: year, department: String(Substring(parts[1])),
                project: String(Substring(parts[2])))
        }
    }

    private static func year(_ text: Substring.UTF8View) -> Int? {
        guard text.count == 4, text.allSatisfy(isDigit) else { return nil }
        return text.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private static func isAddressName(_ text: Substring.UTF8View) -> Bool {
        !text.isEmpty
            && text.allSatisfy { byte in
                isDigit(byte) || byte == UInt8(ascii: "-")
                    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            }
    }

    /// What stands before the first `:`, in lower case, if it can be meant as a scheme.
    ///
    /// Browsers skip blanks and control characters when they look for a scheme, so nothing is skipped
    /// here: what is not exactly a known scheme is refused.
    private static func scheme(of text: String) -> String? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = text[..<colon]
        guard !name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") })
        else { return nil }
        return name.lowercased()
    }

    private static func external(_ text: String, scheme: String) throws(Problem) -> String {
        let rest = text.dropFirst(scheme.count + 1)
        let isComplete: Bool
        switch scheme {
        case "http", "https":
            isComplete =
                rest.hasPrefix("//") && !rest.dropFirst(2).prefix { !"/?#".contains($0) }.isEmpty
        case "mailto", "tel":
            isComplete = !rest.isEmpty
        default:
            throw .scheme(scheme)
        }
        let isBlank: (Unicode.Scalar) -> Bool = { $0.value <= 0x20 || $0.value == 0x7F }
        guard isComplete, !text.unicodeScalars.contains(where: isBlank) else { throw .malformed }
        return text
    }

    private static func resolve(_ path: String, against note: String) throws(Problem) -> String {
        let slash = UInt8(ascii: "/")
        guard path.utf8.first != slash, !path.utf8.contains(UInt8(ascii: "\\")) else {
            throw .malformed
        }
        var folders = note.utf8.split(separator: slash).dropLast()
        for part in path.utf8.split(separator: slash, omittingEmptySubsequences: false) {
            if part.isEmpty { throw .malformed }
            if part.elementsEqual(".".utf8) { continue }
            if part.elementsEqual("..".utf8) {
                guard folders.count > 1 else { throw .outside }
                folders.removeLast()
            } else {
                folders.append(part)
            }
        }
        return String(decoding: Array(folders.joined(separator: [slash])), as: UTF8.self)
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
