/// The levels that an indicator stands under, the first level first (一级指标, 二级指标).
///
/// The first, mostly the only one, stands here and not in an array of its own, which each row would have
/// to keep.
public struct IndicatorLevels: Hashable, Sendable {
    /// The first level (一级指标); `nil` where the row stands under none.
    public private(set) var first: PrintedText?
    @usableFromInline var deeper: [PrintedText] = []

    /// No levels at all.
    public init() {}
}

extension IndicatorLevels: RandomAccessCollection {
    /// The depth of the first level.
    @inlinable public var startIndex: Int { 0 }

    /// How many levels there are.
    @inlinable public var endIndex: Int {
        // Not `first == nil`, which compares, and so copies, texts.
        if case nil = first { 0 } else { 1 + deeper.count }
    }

    /// How many levels there are, asked for each row.
    @inlinable public var count: Int { endIndex }

    /// A level by its depth, from 0.
    @inlinable public subscript(depth: Int) -> PrintedText {
        if depth == 0, let first { return first }
        return deeper[depth - 1]
    }

    /// Adds a level below the others.
    public mutating func append(_ level: PrintedText) {
        if first == nil { first = level } else { deeper.append(level) }
    }
}

extension IndicatorLevels: ExpressibleByArrayLiteral {
    /// Collects some levels.
    public init(_ levels: some Sequence<PrintedText>) {
        for level in levels { append(level) }
    }

    /// Collects the levels of a literal.
    public init(arrayLiteral levels: PrintedText...) { self.init(levels) }
}
