/// A description by where it stands and by a number that tells most from all others of their table.
///
/// It costs next to nothing where the description is searched for words all the same.
struct ExplanationSketch {
    private let sketch: UInt64
    fileprivate let place: IndicatorPlace

    /// Sketches a description.
    init(_ text: SearchedText, at place: IndicatorPlace) {
        sketch = text.contentSketch
        self.place = place
    }

    /// One of some slots, which descriptions of equal content share.
    fileprivate func slot(of count: Int) -> Int { Int(sketch % UInt64(count)) }
}

extension [ExplanationSketch] {
    /// The places of the descriptions but for those that surely have no second one, in their order.
    var mayBeRepeated: [IndicatorPlace] {
        // Few enough to be cleared in no time, and so many that one in sixteen is kept by chance.
        var counts = [UInt8](repeating: 0, count: 16 * count + 1)
        for explanation in self {
            let slot = explanation.slot(of: counts.count)
            if counts[slot] < 2 { counts[slot] += 1 }
        }
        return compactMap { counts[$0.slot(of: counts.count)] > 1 ? $0.place : nil }
    }
}
