internal import Theme

/// A horizontal bar of parts that follow each other, on a scale from 0 to 1000.
struct Bar: Hashable, Sendable {
    let segments: [Segment]

    /// One part of a bar.
    struct Segment: Hashable, Sendable {
        /// Its class in the stylesheet: `s1` to `s5`.
        let kind: String
        let start: Int
        let length: Int
    }

    /// Draws parts in order; `nil` where there is nothing to see.
    ///
    /// The ends are rounded, not the lengths, so that the parts of a whole fill it without a gap.
    init?(parts: [Int?], whole: Int) {
        var end = 0
        var segments: [Segment] = []
        for (index, part) in parts.enumerated() {
            let (sum, isTooLarge) = end.addingReportingOverflow(max(part ?? 0, 0))
            guard !isTooLarge, let from = share(of: end, in: whole, scale: 1_000),
                let to = share(of: sum, in: whole, scale: 1_000)
            else { return nil }
            end = sum
            if to > from {
                segments.append(Segment(kind: "s\(index + 1)", start: from, length: to - from))
            }
        }
        guard !segments.isEmpty else { return nil }
        self.segments = segments
    }

    static let fields = Fields<Bar> { list in
        list.list("segments", Segment.fields) { $0.segments }
    }
}

extension Bar.Segment {
    static let fields = Fields<Bar.Segment> { list in
        list.text("kind") { $0.kind }
        list.number("start") { $0.start }
        list.number("length") { $0.length }
    }
}
