/// Which projects of a department's table are which of its table of another year.
///
/// One to one, by these rules in turn, each for what those before it left, and only where the key is one
/// project's alone in either table:
///
/// 1. the same code,
/// 2. the same code and the same name, of codes that several projects have,
/// 3. the same name,
/// 4. the same code but for its first part, if one of the two lacks that,
/// 5. nearly the same name (``similarName(_:)``).
///
/// Whatever is left is another project: new, or no longer listed. The order of the tables means nothing.
public struct ProjectMatching: Hashable, Sendable {
    /// A project of the earlier table and what it is in the later one, or the other way round.
    public struct Partner: Hashable, Sendable {
        /// The project's index in its table.
        public var index: Int
        /// By what it was matched.
        public var certainty: MatchCertainty
    }

    /// What each project of the earlier table is in the later one; `nil` where it is no longer listed.
    public let later: [Partner?]
    /// What each project of the later table was in the earlier one; `nil` where it is new.
    public let earlier: [Partner?]

    /// Matches the projects of two tables.
    public init(from earlier: [ProjectIdentity], to later: [ProjectIdentity]) {
        var matcher = ProjectMatcher(earlier, later)
        matcher.matchByCode()
        matcher.match(by: .name) { TextKey($0.name) }
        matcher.matchByIncompleteCode()
        matcher.match(by: .similarName) { similarName($0.name).map(TextKey.init) }
        self.later = matcher.pairing.later.map { partner in
            partner.map { Partner(index: $0, certainty: matcher.certainties[$0]) }
        }
        self.earlier = zip(matcher.pairing.earlier, matcher.certainties).map { partner, certainty in
            partner.map { Partner(index: $0, certainty: certainty) }
        }
    }

    /// The projects of the earlier table that are no longer listed.
    public var droppedProjects: [Int] { later.indices.filter { later[$0] == nil } }
    /// The projects of the later table that are new.
    public var newProjects: [Int] { earlier.indices.filter { earlier[$0] == nil } }
}

/// Two tables' projects on their way to being matched.
private struct ProjectMatcher {
    let earlier: [ProjectIdentity]
    let later: [ProjectIdentity]
    var pairing: Pairing
    /// By what each project of the later table was matched; without meaning for the others.
    var certainties: [MatchCertainty]

    init(_ earlier: [ProjectIdentity], _ later: [ProjectIdentity]) {
        self.earlier = earlier
        self.later = later
        pairing = Pairing(earlierCount: earlier.count, laterCount: later.count)
        certainties = Array(repeating: .code, count: later.count)
    }

    mutating func match<Key: Hashable>(
        by certainty: MatchCertainty, _ key: (ProjectIdentity) -> Key?
    ) {
        let (earlier, later) = (earlier, later)
        for index in pairing.pair(by: { key(earlier[$0]) }, { key(later[$0]) }) {
            certainties[index] = certainty
        }
    }

    mutating func matchByCode() {
        match(by: .code) { $0.code.map(TextKey.init) }
        match(by: .code) { project in
            project.code.map { [TextKey($0), TextKey(project.name)] }
        }
    }

    /// Whole codes that end alike are different codes, so one of the two must lack its beginning.
    mutating func matchByIncompleteCode() {
        for isEarlier in [true, false] {
            let (earlier, later) = (earlier, later)
            let paired = pairing.pair(
                by: { earlier[$0].endOfCode(ifIncomplete: isEarlier) },
                { later[$0].endOfCode(ifIncomplete: !isEarlier) }
            )
            for index in paired { certainties[index] = .incompleteCode }
        }
    }
}

extension ProjectIdentity {
    /// The end of the code of a project whose code is incomplete, or is not.
    fileprivate func endOfCode(ifIncomplete isIncomplete: Bool) -> TextKey? {
        lacksFirstPart == isIncomplete ? endOfCode.map(TextKey.init) : nil
    }
}
