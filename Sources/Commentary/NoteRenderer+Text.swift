internal import Diagnostics

extension NoteRenderer {
    /// Writes a text with its figures and terms.
    mutating func renderText(_ event: Event) {
        let text = document.bytes[event.literal]
        var copied = text.startIndex
        var index = text.startIndex
        var alignment: SourceAlignment?
        var mayHoldFigures = true
        while index < text.endIndex {
            switch text[index] {
            case UInt8(ascii: "{") where mayHoldFigures && text.isPair(at: index):
                output.appendEscaped(text[copied..<index])
                copied = index
                var place = alignment ?? self.alignment(of: event)
                if !place.isMarkup(at: index) {
                    index += 1
                } else if let end = renderFigure(at: index, in: text, place: &place) {
                    (index, copied) = (end, end)
                } else {
                    mayHoldFigures = false
                }
                alignment = place
            case UInt8(ascii: "*") where text.isPair(at: index):
                var place = alignment ?? self.alignment(of: event)
                index = checkStars(at: index, in: text, place: &place)
                alignment = place
            default:
                if let term = term(at: index, in: text) {
                    renderTerm(term.index, after: text[copied..<index])
                    index += term.length
                    copied = index
                } else {
                    index += 1
                }
            }
        }
        output.appendEscaped(text[copied...])
        lastScalar = lastScalar(of: event) ?? lastScalar
    }

    // MARK: Figures

    /// Leaves a hole for the figure whose `{{` stands at an offset, and gives the offset behind its `}}`.
    private mutating func renderFigure(
        at start: Int,
        in text: ArraySlice<UInt8>,
        place: inout SourceAlignment
    ) -> Int? {
        let location = source.location(of: place.offset)
        guard let close = pair(UInt8(ascii: "}"), from: start + 2, in: text) else {
            let opened = document.bytes.text(start..<text.endIndex)
            faults.append(.unclosedFigure(String(opened.prefix(40)), at: location))
            return nil
        }
        let name = figureName(start + 2..<close)
        do {
            let reference = try Reference(figure: name)
            references.append(LocatedReference(reference, at: location, use: .figure))
            output.append(.figure(reference))
        } catch {
            faults.append(.malformedFigure(name, at: location))
        }
        return close + 2
    }

    // MARK: Stars

    /// Reports `**` that the author meant as markup, and gives the offset behind the run.
    private mutating func checkStars(
        at start: Int,
        in text: ArraySlice<UInt8>,
        place: inout SourceAlignment
    ) -> Int {
        let end = text[start...].firstIndex { $0 != UInt8(ascii: "*") } ?? text.endIndex
        if place.isMarkup(at: start) {
            faults.append(.literalEmphasis(at: source.location(of: place.offset)))
        }
        return end
    }

    // MARK: Terms

    private func term(
        at index: Int,
        in text: ArraySlice<UInt8>
    ) -> (index: Int, length: Int)? {
        guard terms.mayBegin(at: index, in: text), !isInLink, block?.kind != .heading else {
            return nil
        }
        return terms.match(at: index, in: text)
    }

    private mutating func renderTerm(_ term: Int, after text: ArraySlice<UInt8>) {
        output.appendEscaped(text)
        if isTermLinked[term] {
            output.appendEscaped(Array(terms.name(term).utf8)[...])
        } else {
            isTermLinked[term] = true
            output.append(.term(terms.name(term)))
        }
    }

    /// The place of a text, ready to be followed, or of another node that begins with `key`.
    func alignment(of event: Event, key: ArraySlice<UInt8>? = nil) -> SourceAlignment {
        SourceAlignment(
            of: event,
            in: block ?? event,
            quoteDepth: quoteDepth,
            literal: document.bytes,
            key: key,
            source: source
        )
    }
}

extension ArraySlice<UInt8> {
    /// Whether a byte is followed by its like.
    fileprivate func isPair(at index: Int) -> Bool {
        index + 1 < endIndex && self[index + 1] == self[index]
    }
}
