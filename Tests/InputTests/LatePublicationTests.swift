import Dispatch
import Synchronization
import Testing

@testable import mingzhang

/// Notes what is published, and does with each site what the test says; a site is a number.
private final class Publishing: Sendable {
    private let published = Mutex<[Int]>([])
    private let outcome = Mutex(LatePublication<Int>.Outcome.published)
    /// Is told that a publication has begun.
    let begun = DispatchSemaphore(value: 0)
    /// Lets a publication that waits for something else go on.
    let mayEnd = DispatchSemaphore(value: 0)

    /// Publishes at once.
    var late: LatePublication<Int> {
        LatePublication { site, _ in
            self.published.withLock { $0.append(site) }
            return self.outcome.withLock(\.self)
        }
    }

    /// Publishes for as long as the test wants.
    var slow: LatePublication<Int> {
        LatePublication { site, isGivenUp in
            self.begun.signal()
            self.mayEnd.wait()
            if isGivenUp() { return .withdrawn }
            self.published.withLock { $0.append(site) }
            return .published
        }
    }

    /// What was published since the last time.
    func take() -> [Int] {
        published.withLock { published in
            defer { published = [] }
            return published
        }
    }

    /// Lets all that follows come to something else.
    func answer(_ outcome: LatePublication<Int>.Outcome) {
        self.outcome.withLock { $0 = outcome }
    }
}

@Suite("What is published once there is time")
struct LatePublicationTests {
    private let publishing = Publishing()

    @Test("is nothing as long as nothing is shown")
    func isNothing() {
        let late = publishing.late
        #expect(!late.isBusy)
        late.begin()
        late.finish()
        #expect(publishing.take() == [])
    }

    @Test("is what was shown last, once")
    func isTheLast() {
        let late = publishing.late
        late.take(1)
        late.take(2)
        #expect(late.isBusy)
        late.begin()
        late.finish()
        late.finish()
        #expect(publishing.take() == [2] && !late.isBusy)
    }

    @Test("is given up for the next site")
    func isGivenUp() {
        let late = publishing.slow
        late.take(1)
        late.begin()
        publishing.begun.wait()
        late.take(2)
        for _ in 0..<2 { publishing.mayEnd.signal() }
        late.finish()
        #expect(publishing.take() == [2] && !late.isBusy)
    }

    @Test("is published after all where what it was given up for is no other site")
    func isTakenUpAgain() {
        let late = publishing.slow
        late.take(1)
        late.begin()
        publishing.begun.wait()
        late.giveUp()
        #expect(late.isBusy)
        for _ in 0..<2 { publishing.mayEnd.signal() }
        late.finish()
        #expect(publishing.take() == [1] && !late.isBusy)
    }

    @Test("waits for the next change where the machine refused it")
    func waits() {
        let late = publishing.late
        publishing.answer(.refused)
        late.take(1)
        for _ in 0..<2 { late.finish() }
        #expect(publishing.take() == [1] && !late.isBusy)
        publishing.answer(.published)
        late.giveUp()
        #expect(late.isBusy)
        late.finish()
        #expect(publishing.take() == [1] && !late.isBusy)
    }

    @Test("is planned anew where the input was another one")
    func isMisled() {
        let late = publishing.late
        publishing.answer(.misled)
        late.take(1)
        late.finish()
        #expect(publishing.take() == [1] && late.isBusy)
        #expect(late.takeMisled() && !late.takeMisled() && !late.isBusy)
    }
}
