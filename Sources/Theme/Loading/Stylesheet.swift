internal import Diagnostics

/// Puts the addresses of assets into a stylesheet, whose `url(…)` name them relative to its own folder, and
/// leaves out what only its authors read: comments but those that begin with `/*!`, blank lines, indents.
struct Stylesheet {
    private let source: TemplateSource
    private let folder: [Substring]
    private let addresses: [String: String]
    private var position = 0
    private var output: [UInt8] = []

    /// Prepares a stylesheet; `addresses` are those of the other assets by name.
    init(name: String, file: ThemeFile, addresses: [String: String]) {
        source = TemplateSource(
            name: name, bytes: file.bytes, start: SourceLocation(path: file.shownPath))
        folder = name.split(separator: "/").dropLast()
        self.addresses = addresses
    }

    /// The stylesheet with addresses; what it may not ask for is reported.
    mutating func addressed(faults: inout [Diagnostic]) -> [UInt8] {
        let special = Set("/\"'@u\n".utf8)
        while position < source.bytes.count {
            if !special.contains(source.bytes[position]) {
                copy(1)
            } else if starts("\n") {
                copy(1)
                skipBlanks()
            } else if starts("/*!") {
                copy(through: "*/", from: 2)
            } else if starts("/*") {
                skipComment()
            } else if starts("\"") || starts("'") {
                copyString(source.bytes[position])
            } else if starts("@import") {
                faults.append(.stylesheetImport(origin))
                copy(1)
            } else if starts("url(") {
                copyAddress(faults: &faults)
            } else {
                copy(1)
            }
        }
        return output
    }

    private var origin: Origin { Origin(source: source, offset: position) }

    private func starts(_ text: String) -> Bool {
        source.bytes[position...].starts(with: text.utf8)
    }

    private mutating func copy(_ count: Int) {
        let end = min(position + count, source.bytes.count)
        output += source.bytes[position..<end]
        position = end
    }

    private mutating func copy(through terminator: String, from offset: Int) {
        copy(offset)
        while position < source.bytes.count, !starts(terminator) { copy(1) }
        copy(terminator.utf8.count)
    }

    /// Skips a comment, but leaves its mark where it parts what would be one word without it.
    private mutating func skipComment() {
        let count = output.count
        copy(through: "*/", from: 2)
        output.removeSubrange(count...)
        let partsWords = output.last.map { !" \n;{}".utf8.contains($0) } ?? false
        if partsWords { output += "/**/".utf8 }
        if output.isEmpty || output.last == UInt8(ascii: "\n") { skipBlanks() }
    }

    private mutating func skipBlanks() {
        let blanks = Array(" \t\r\n".utf8)
        while position < source.bytes.count, blanks.contains(source.bytes[position]) {
            position += 1
        }
    }

    private mutating func copyString(_ quote: UInt8) {
        copy(1)
        while position < source.bytes.count, source.bytes[position] != quote {
            copy(source.bytes[position] == UInt8(ascii: "\\") ? 2 : 1)
        }
        copy(1)
    }

    private mutating func copyAddress(faults: inout [Diagnostic]) {
        copy("url(".utf8.count)
        let ignored = Array(" \t\r\n\"'".utf8)
        while position < source.bytes.count, ignored.contains(source.bytes[position]) { copy(1) }
        let rest = source.bytes[position...]
        let end = rest.firstIndex { ignored.contains($0) || $0 == UInt8(ascii: ")") }
        let range = position..<(end ?? rest.endIndex)
        output += address(source.text(range), faults: &faults).utf8
        position = range.upperBound
        while position < source.bytes.count, ignored.contains(source.bytes[position]) { copy(1) }
        copy(1)
    }

    private func address(_ reference: String, faults: inout [Diagnostic]) -> String {
        if reference.hasPrefix("#") { return reference }
        let end = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
        let path = reference[..<end]
        guard !path.contains(":"), !path.hasPrefix("/") else {
            faults.append(.stylesheetForeign(reference, origin))
            return reference
        }
        let name = resolved(path)
        guard let address = addresses[name] else {
            let nearest = addresses.keys.nearest(to: name)
            faults.append(.unknownAsset(reference, nearest: nearest, origin))
            return reference
        }
        let upwards = String(repeating: "../", count: folder.count)
        return upwards + address.dropFirst("assets/".count) + reference[end...]
    }

    private func resolved(_ path: Substring) -> String {
        var parts = folder
        for part in path.split(separator: "/") where part != "." {
            if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}

extension Diagnostic {
    static func stylesheetImport(_ origin: Origin) -> Diagnostic {
        templateFault(
            "stylesheet-import", origin,
            Wording(
                chinese: "“@import”让浏览器多等一次请求",
                english: "\"@import\" makes browsers wait for one more request"
            ),
            Wording(chinese: "把内容合并到这一文件", english: "move its content into this file")
        )
    }

    static func stylesheetForeign(_ reference: String, _ origin: Origin) -> Diagnostic {
        templateFault(
            "stylesheet-foreign", origin,
            Wording(
                chinese: "“\(reference)”不在主题之内，而网页不得向其他地方索取文件",
                english: "\"\(reference)\" lies outside the theme, and pages ask for nothing else"
            ),
            Wording(
                chinese: "把文件放进主题的 assets 文件夹，用相对路径引用",
                english: "put the file into the theme's assets and refer to it by a relative path"
            )
        )
    }

    static func unknownAsset(
        _ reference: String, nearest: String?, _ origin: Origin
    ) -> Diagnostic {
        templateFault(
            "stylesheet-unknown-asset", origin,
            Wording(
                chinese: "主题中没有文件“\(reference)”",
                english: "the theme has no file \"\(reference)\""
            ),
            nearest.map { name in
                Wording(
                    chinese: "改为指向“assets/\(name)”",
                    english: "refer to \"assets/\(name)\""
                )
            }
                ?? Wording(
                    chinese: "把文件放进主题的 assets 文件夹",
                    english: "put the file into the theme's assets"
                )
        )
    }
}
