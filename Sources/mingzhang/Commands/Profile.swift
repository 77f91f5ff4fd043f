import Diagnostics
import Synchronization

/// Where the time of a build went, for `--profile`.
///
/// Times are added up over all threads, so on two processors their sum is about twice the build's own time.
final class Profile: Sendable {
    /// What a build does, in order.
    enum Phase: Int, CaseIterable {
        /// Looking for files, and for what an earlier build left.
        case look
        /// Reading tables.
        case read
        /// Checking tables.
        case check
        /// Theme, notes, addresses: everything between the tables and the pages.
        case plan
        /// Making the bytes of pages and other files.
        case render
        /// Compressing them.
        case compress
        /// Comparing with the site that is there, writing, and handing over.
        case write
    }

    private struct State {
        var times = Phase.allCases.map { _ in Duration.zero }
        /// Each table and each kind of page, with how often it was worked at.
        var parts: [String: (time: Duration, count: Int)] = [:]
    }

    private let state = Mutex(State())
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant

    init() { start = clock.now }

    /// Does some work and takes its time.
    ///
    /// - Parameters:
    ///   - phase: What the work belongs to.
    ///   - part: The table or kind of page that it is about, if it is about one.
    ///   - work: The work.
    /// - Returns: What the work gives.
    /// - Throws: What the work throws.
    func measure<Product: ~Copyable, Failure: Error>(
        _ phase: Phase,
        of part: String? = nil,
        _ work: () throws(Failure) -> Product
    ) throws(Failure) -> Product {
        let begin = clock.now
        defer { add(begin.duration(to: clock.now), to: phase, part) }
        return try work()
    }

    /// Adds a time, which may be below zero where a part is another phase's.
    func add(_ time: Duration, to phase: Phase, _ part: String? = nil) {
        state.withLock { state in
            state.times[phase.rawValue] += time
            guard let part else { return }
            let known = state.parts[part] ?? (.zero, 0)
            // A table that is checked was read before, and counted then.
            let count = phase == .check ? 0 : 1
            state.parts[part] = (known.time + time, known.count + count)
        }
    }

    /// The time of a phase so far.
    func time(of phase: Phase) -> Duration { state.withLock { $0.times[phase.rawValue] } }
}

// MARK: Report

extension Profile {
    /// A table of the phases, and the ten tables or kinds of pages that took longest.
    var report: Wording {
        let total = start.duration(to: clock.now)
        let (times, parts) = state.withLock { state in
            (
                state.times,
                state.parts.map { (name: $0.key, time: $0.value.time, count: $0.value.count) }
            )
        }
        let slowest = parts.sorted { ($1.time, $0.name) < ($0.time, $1.name) }.prefix(10)
        return Wording(
            chinese: text(
                "用时（毫秒，各线程相加；全程 \(milliseconds(total))）",
                Phase.allCases.map(\.name.chinese), times, "最慢的表格和页面（毫秒，次数）", slowest),
            english: text(
                "milliseconds, added up over all threads; the whole took \(milliseconds(total))",
                Phase.allCases.map(\.name.english), times,
                "slowest tables and kinds of pages (milliseconds, times)", slowest)
        )
    }

    private func text(
        _ title: String,
        _ names: [String],
        _ times: [Duration],
        _ partsTitle: String,
        _ parts: some Sequence<(name: String, time: Duration, count: Int)>
    ) -> String {
        var lines = [title]
        for (name, time) in zip(names, times) { lines.append("\(milliseconds(time))  \(name)") }
        lines.append(partsTitle)
        for part in parts {
            lines.append("\(milliseconds(part.time))  \(part.name)  \(part.count)")
        }
        return lines.joined(separator: "\n")
    }

    /// Milliseconds with one decimal, in eight places.
    private func milliseconds(_ time: Duration) -> String {
        let tenths = Int((time / Duration.microseconds(100)).rounded())
        let text = "\(tenths / 10).\(abs(tenths % 10))"
        return String(repeating: " ", count: max(0, 8 - text.utf8.count)) + text
    }
}

extension Profile.Phase {
    fileprivate var name: Wording {
        switch self {
        case .look: Wording(chinese: "查找文件", english: "look for files")
        case .read: Wording(chinese: "读取表格", english: "read tables")
        case .check: Wording(chinese: "检查表格", english: "check tables")
        case .plan: Wording(chinese: "主题、说明和地址", english: "plan: theme, notes, addresses")
        case .render: Wording(chinese: "生成网页", english: "render")
        case .compress: Wording(chinese: "压缩", english: "compress")
        case .write: Wording(chinese: "比较、写入和发布", english: "compare, write, publish")
        }
    }
}

/// Does some work, and takes its time if a profile is wanted.
func measured<Product: ~Copyable, Failure: Error>(
    _ profile: Profile?,
    _ phase: Profile.Phase,
    of part: @autoclosure () -> String? = nil,
    _ work: () throws(Failure) -> Product
) throws(Failure) -> Product {
    guard let profile else { return try work() }
    return try profile.measure(phase, of: part(), work)
}
