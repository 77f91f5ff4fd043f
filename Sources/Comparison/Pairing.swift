/// Two lists that are paired one to one, by one key after the other.
///
/// A key pairs only what it stands for unmistakably: once in what is left of either list. So the order of
/// the lists changes nothing.
struct Pairing {
    /// The partner of each element of the earlier list.
    private(set) var later: [Int?]
    /// The partner of each element of the later list.
    private(set) var earlier: [Int?]

    /// Begins with nothing paired.
    init(earlierCount: Int, laterCount: Int) {
        later = Array(repeating: nil, count: earlierCount)
        earlier = Array(repeating: nil, count: laterCount)
    }

    /// The elements of the earlier list that have no partner.
    var leftInEarlier: [Int] { later.indices.filter { later[$0] == nil } }
    /// The elements of the later list that have no partner.
    var leftInLater: [Int] { earlier.indices.filter { earlier[$0] == nil } }

    /// Makes two elements partners.
    mutating func pair(_ one: Int, with other: Int) {
        later[one] = other
        earlier[other] = one
    }

    /// Pairs what is left by a key.
    ///
    /// - Parameters:
    ///   - earlierKey: The key of an element of the earlier list; `nil` for those it does not tell.
    ///   - laterKey: The key of an element of the later list.
    /// - Returns: The elements of the later list that got a partner.
    @discardableResult
    mutating func pair<Key: Hashable>(
        by earlierKey: (Int) -> Key?, _ laterKey: (Int) -> Key?
    ) -> [Int] {
        let (leftInEarlier, leftInLater) = (leftInEarlier, leftInLater)
        if leftInEarlier.isEmpty || leftInLater.isEmpty { return [] }
        var bearers: [Key: Bearers] = [:]
        bearers.reserveCapacity(leftInEarlier.count)
        for index in leftInEarlier {
            guard let key = earlierKey(index) else { continue }
            bearers[key, default: Bearers()].earlier.insert(index)
        }
        for index in leftInLater {
            guard let key = laterKey(index) else { continue }
            bearers[key]?.later.insert(index)
        }
        var paired: [Int] = []
        for found in bearers.values {
            guard case (.one(let one), .one(let other)) = (found.earlier, found.later) else {
                continue
            }
            pair(one, with: other)
            paired.append(other)
        }
        return paired
    }

    /// The elements of both lists that bear a key.
    private struct Bearers {
        var earlier = Bearer.none
        var later = Bearer.none
    }

    /// Nobody, one, or several.
    private enum Bearer {
        case none
        case one(Int)
        case several

        mutating func insert(_ index: Int) {
            if case .none = self { self = .one(index) } else { self = .several }
        }
    }
}
