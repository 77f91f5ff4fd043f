internal import BudgetModel
internal import Theme

/// Numbers of one scale as dots on a line, 320 wide: the more indicators name a number, the larger its dot.
struct DotLine: Hashable, Sendable {
    let dots: [Dot]
    /// The sign of the comparison that all numbers share.
    let sign: String
    let low: String
    let high: String

    /// One number.
    struct Dot: Hashable, Sendable {
        let x: Int
        /// Ten times the radius; the area is in proportion to the count.
        let radius: Int
        /// The number with its unit; `nil` where there is no room for it.
        let label: String?
        let count: Int
    }

    /// Where the smallest and the largest number stand.
    private static let ends = (left: 28, right: 292)
    /// The radius of the commonest number's dot, times ten.
    private static let largest = 120
    /// The least distance between two labels.
    private static let labelWidth = 44

    /// Draws numbers of a scale, ordered by size; `nil` where all are the same or too far apart to compute.
    init?(of targets: [TargetCount], on scale: ComparableNumber.Scale) {
        let numbers = targets.compactMap { $0.target.number?.number }
        guard let first = numbers.first, let last = numbers.last, first < last,
            let units = Self.commonUnits(of: numbers), let low = units.first, let high = units.last
        else { return nil }
        let (span, isTooLarge) = high.subtractingReportingOverflow(low)
        guard !isTooLarge else { return nil }
        var dots: [(x: Int, text: String, count: Int)] = []
        for (index, unit) in units.enumerated() {
            let room = Self.ends.right - Self.ends.left
            let x = Self.ends.left + (share(of: unit - low, in: span, scale: room) ?? 0)
            let text = numbers[index].description + scale.measure
            // Equal numbers that are written differently share a dot.
            if index > 0, numbers[index] == numbers[index - 1] {
                dots[dots.count - 1].count += targets[index].count
            } else {
                dots.append((x, text, targets[index].count))
            }
        }
        let most = dots.map(\.count).max() ?? 1
        let labelled = Self.labelled(dots.map(\.x))
        self.dots = dots.enumerated().map { index, dot in
            Dot(
                x: dot.x, radius: Self.radius(of: dot.count, most: most),
                label: labelled.contains(index) ? dot.text : nil, count: dot.count)
        }
        sign = scale.comparison.sign
        self.low = dots.first?.text ?? ""
        self.high = dots.last?.text ?? ""
    }

    /// The numbers as multiples of one unit; `nil` where one has too many digits for that.
    private static func commonUnits(of numbers: [DecimalNumber]) -> [Int]? {
        let scale = numbers.map(\.scale).max() ?? 0
        let units = numbers.compactMap { $0.times(tenToThe: scale)?.integer }
        return units.count == numbers.count ? units : nil
    }

    /// The dots that have room for a label: both ends, and from the left whatever fits between them.
    private static func labelled(_ places: [Int]) -> Set<Int> {
        guard let last = places.last else { return [] }
        var labelled: Set<Int> = [places.count - 1]
        var end = Int.min / 2
        for (index, place) in places.enumerated()
        where place - end >= labelWidth && (index == 0 || last - place >= labelWidth) {
            labelled.insert(index)
            end = place
        }
        return labelled
    }

    /// Ten times the radius of a dot whose area stands for a count.
    private static func radius(of count: Int, most: Int) -> Int {
        let square = Double(largest * largest) * Double(count) / Double(most)
        return max(25, Int(square.squareRoot()))
    }

    /// The names that `dot-line.mustache` may use.
    static let fields = Fields<DotLine> { list in
        list.text("sign") { $0.sign }
        list.text("low") { $0.low }
        list.text("high") { $0.high }
        list.list("dots", Dot.fields) { $0.dots }
    }
}

extension DotLine.Dot {
    static let fields = Fields<DotLine.Dot> { list in
        list.number("x") { $0.x }
        list.text("radius") { "\($0.radius / 10).\($0.radius % 10)" }
        list.text("label") { $0.label }
        list.number("count") { $0.count }
    }
}

extension Comparison {
    /// The sign that stands for the comparison in every language.
    fileprivate var sign: String {
        switch self {
        case .atLeast: "≥"
        case .atMost: "≤"
        case .moreThan: ">"
        case .lessThan: "<"
        case .equal: "="
        }
    }
}
