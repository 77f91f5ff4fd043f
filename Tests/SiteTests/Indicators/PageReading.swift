/// The rows of a page's tables, without those of headings: the text of the cells, and links as they are.
func rows(_ page: String) -> [String] {
    page.split(separator: "<tr").dropFirst().compactMap { row in
        row.contains("scope=\"col\"") ? nil : row.split(separator: "</tr>").first.map(plain)
    }
}

/// The attributes of each element of a name.
func elements(_ name: String, in page: String) -> [String] {
    page.split(separator: "<\(name) ").dropFirst().map { element in
        String(element.prefix { $0 != "/" && $0 != ">" })
    }
}

extension String {
    /// How often a text stands in this one.
    func components(of text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count - 1
    }
}

/// The text of a row, with single blanks between its parts; of the markup only links stay.
private func plain(_ row: Substring) -> String {
    var text = ""
    var rest = row.dropFirst(row.prefix { $0 != ">" }.count + 1)
    while let character = rest.first {
        guard character == "<", let end = rest.firstIndex(of: ">") else {
            text.append(rest.removeFirst())
            continue
        }
        let tag = rest[...end]
        rest = rest[rest.index(after: end)...]
        if tag.hasPrefix("<span class=\"k\"") {
            rest = rest.drop { $0 != "<" }
        } else if tag.hasPrefix("<a class=\"term\"") {
            continue
        } else if tag.hasPrefix("<a ") || tag == "</a>" {
            text += tag
        } else {
            text += " "
        }
    }
    return text.split(separator: " ").joined(separator: " ")
}
