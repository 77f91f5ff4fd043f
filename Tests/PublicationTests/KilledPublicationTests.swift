import Foundation
import Publication
import Synchronization
import Testing

@Suite("A publication killed with SIGKILL", .serialized)
struct KilledPublicationTests {
    private let folder = TemporaryFolder(inMemory: true)

    private func arguments(seed: Int, _ way: String, output: String = "public") -> [String] {
        [folder(output), "300", "3000", String(seed), "2", way]
    }

    /// The site of a seed as a folder that never held another one.
    private func clean(seed: Int) throws -> Snapshot {
        let output = "clean-\(seed)"
        if !folder.exists(output) {
            _ = try run(probe, arguments(seed: seed, "exchange", output: output))
        }
        return try Snapshot(of: folder(output))
    }

    /// Starts a publication and kills it when the wait is over.
    private func kill(seed: Int, _ way: String, when wait: (Process) -> Void) throws {
        let process = Process()
        process.executableURL = URL(filePath: probe)
        process.arguments = arguments(seed: seed, way)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        wait(process)
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// The seed of the site that stands untouched, as the record with it says; `nil` if nothing is said.
    private func recordedSeed() throws -> Int? {
        let publisher = Publisher(output: folder("public"), workers: 2)
        guard let last = try publisher.lastPublication(), try last.isUntouched(),
            let record = last.record
        else { return nil }
        return Int(String(decoding: record, as: UTF8.self))
    }

    /// How long a publication takes that is not killed, in microseconds.
    private func duration(_ way: String) throws -> useconds_t {
        let start = ContinuousClock.now
        _ = try run(probe, arguments(seed: 0, way))
        return useconds_t((ContinuousClock.now - start) / .microseconds(1))
    }

    @Test("at 50 random moments leaves one whole site each time, and the next is right")
    func leavesWholeSite() throws {
        let longest = try duration("exchange")
        var standing = try clean(seed: 0)
        var changes = 0
        for seed in 1...50 {
            try kill(seed: seed, "exchange") { _ in
                usleep(.random(in: 0...longest))
            }
            let found = try Snapshot(of: folder("public"))
            let new = try clean(seed: seed)
            #expect(found == standing || found == new, "killed at seed \(seed)")
            if found == new { changes += 1 }
            standing = found
            let recorded = try #require(try recordedSeed(), "killed at seed \(seed)")
            #expect(try found == clean(seed: recorded), "record after seed \(seed)")
            guard seed.isMultiple(of: 5) else { continue }
            #expect(try run(probe, arguments(seed: seed, "exchange")).status == 0)
            standing = try Snapshot(of: folder("public"))
            #expect(standing == new, "completed after seed \(seed)")
        }
        print("killed 50 publications, \(changes) of them after their site was in place")
    }

    @Test("in place at 30 random moments is completed by the next")
    func completesInPlace() throws {
        let longest = try duration("in-place")
        for seed in 1...30 {
            try kill(seed: seed, "in-place") { _ in
                usleep(.random(in: 0...longest))
            }
            if let recorded = try recordedSeed() {
                #expect(try Snapshot(of: folder("public")) == clean(seed: recorded), "\(seed)")
            }
            let next = seed + 100
            #expect(try run(probe, arguments(seed: next, "in-place")).status == 0)
            #expect(try Snapshot(of: folder("public")) == clean(seed: next), "seed \(seed)")
            #expect(try recordedSeed() == next)
            try folder.remove("clean-\(next)")
        }
    }

    @Test("in place after its journal is written is completed before the next begins")
    func completesFromJournal() throws {
        let journal = ".public.mingzhang/journal"
        var seed = 0
        var isHalfway = false
        while !isHalfway, seed < 60 {
            seed += 1
            #expect(try run(probe, arguments(seed: 0, "in-place")).status == 0)
            #expect(!folder.exists(journal))
            try kill(seed: seed, "in-place") { process in
                while process.isRunning, !folder.exists(journal) {}
            }
            isHalfway =
                try folder.exists(journal)
                && Snapshot(of: folder("public")) != clean(seed: seed)
        }
        try #require(folder.exists(journal), "killed 60 times too early or too late")
        let begun = Mutex<Snapshot?>(nil)
        let plan = PublicationPlan(addresses: ["index.html"]) { [folder] _, _ in
            do {
                let found = try Snapshot(of: folder("public"))
                begun.withLock { $0 = found }
            } catch {
                Issue.record(error)
            }
        }
        _ = try Publisher(output: folder("public"), inPlace: true).publish(plan)
        #expect(try begun.withLock { $0 } == clean(seed: seed))
        #expect(!folder.exists(journal))
    }

    @Test(
        "at the first change inside the output or beside it leaves whole files and is followed by a right site",
        arguments: ["exchange", "in-place"]
    )
    func survivesFirstChange(way: String) throws {
        _ = try run(probe, arguments(seed: 0, way))
        let standing = try Snapshot(of: folder("public"))
        let watch = try Watch(on: [folder.path, folder("public"), folder("public/2020")])
        try kill(seed: 1, way) { _ in watch.waitForChange() }
        let found = try Snapshot(of: folder("public"))
        let new = try clean(seed: 1)
        if way == "exchange" {
            #expect(found == standing || found == new)
        } else {
            // Each file is whole, of the old site or of the new.
            for (name, entry) in found.entries where !name.hasPrefix(".mingzhang-incoming") {
                #expect(entry == standing.entries[name] || entry == new.entries[name])
            }
        }
        #expect(try run(probe, arguments(seed: 2, way)).status == 0)
        #expect(try Snapshot(of: folder("public")) == clean(seed: 2))
    }
}

/// Waits for the first change of names in some folders.
private final class Watch {
    private let descriptor: Int32

    init(on paths: [String]) throws {
        descriptor = inotify_init1(Int32(IN_CLOEXEC))
        let changes = UInt32(IN_CREATE | IN_DELETE | IN_MOVE | IN_ATTRIB | IN_MODIFY)
        for path in paths {
            guard unsafe inotify_add_watch(descriptor, path, changes) >= 0 else {
                throw CocoaError(.fileReadUnknown)
            }
        }
    }

    deinit { close(descriptor) }

    /// Blocks until something changes.
    func waitForChange() {
        var events = [UInt8](repeating: 0, count: 4096)
        _ = unsafe read(descriptor, &events, events.count)
    }
}
