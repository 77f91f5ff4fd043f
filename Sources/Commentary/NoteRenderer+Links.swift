internal import Diagnostics

extension NoteRenderer {
    /// Writes the beginning or the end of a link; one that leads nowhere is left out around its text.
    mutating func renderLink(_ event: Event, at index: Int) {
        guard event.isEntering else {
            if hasOpenLink { output.append("</a>") }
            (isInLink, hasOpenLink) = (false, false)
            return
        }
        isInLink = true
        let address = document.bytes.text(event.literal)
        let location = place(ofLink: event, at: index)
        if document.events[index + 1].kind == .link {
            faults.append(.linkWithoutText(printable(address), at: location))
        }
        guard let reference = reference(address, at: location) else { return }
        references.append(LocatedReference(reference, at: location, use: .link))
        openLink(reference, title: event.addition)
    }

    private mutating func openLink(_ reference: Reference, title: Range<Int>) {
        hasOpenLink = true
        output.append("<a href=\"")
        if case .external(let address) = reference.target {
            output.appendAddress(address)
        } else {
            output.append(.address(reference))
        }
        if !title.isEmpty {
            output.append("\" title=\"")
            output.appendEscaped(document.bytes[title])
        }
        output.append("\">")
    }

    private mutating func reference(_ address: String, at location: SourceLocation) -> Reference? {
        do {
            return try Reference(link: address, inNote: source.path)
        } catch {
            let shown = printable(address)
            switch error {
            case .malformed: faults.append(.malformedLink(shown, at: location))
            case .scheme(let scheme):
                faults.append(.refusedScheme(printable(scheme), in: shown, at: location))
            case .outside: faults.append(.linkOutside(shown, at: location))
            }
            return nil
        }
    }

    /// An address with a picture in place of each control character, which entities can smuggle in.
    private func printable(_ address: String) -> String {
        var shown = ""
        for scalar in address.unicodeScalars {
            let picture = scalar.value < 0x20 ? Unicode.Scalar(0x2400 + scalar.value) : nil
            shown.unicodeScalars.append(picture ?? scalar)
        }
        return shown
    }

    /// Reports an image; the words that describe it stay in the text.
    mutating func reportImage(_ event: Event, at index: Int) {
        let address = document.bytes.text(event.literal)
        faults.append(.image(printable(address), at: place(ofLink: event, at: index)))
    }

    /// The bracket that opens a link, found from the text behind it: libcmark gives a link the line of its
    /// last bracket.
    private mutating func place(ofLink event: Event, at index: Int) -> SourceLocation {
        let key: [UInt8] = event.kind == .image ? Array("![".utf8) : Array("[".utf8)
        let child = document.events[index + 1]
        guard child.byteColumn > 0, child.kind != event.kind else {
            return source.location(of: alignment(of: event, key: key[...]).offset)
        }
        let offset = alignment(of: child).offset
        let start = block.map(blockStart) ?? 0
        var candidate = min(offset, source.bytes.count - 1)
        while candidate >= start {
            let rest = source.bytes[candidate...]
            let isAutolink = event.kind == .link && rest.first == UInt8(ascii: "<")
            if isAutolink || rest.starts(with: key) { return source.location(of: candidate) }
            candidate -= 1
        }
        return source.location(of: offset)
    }
}
