import Foundation
import Publication
import Testing

/// Numbers that look random and follow from a seed, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let mixed = (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        return mixed ^ (mixed >> 33)
    }
}

@Suite("After random edits")
struct RandomEditTests {
    private let folder = TemporaryFolder(inMemory: true)
    /// Names that make files and folders change places often.
    private static let names = ["a", "b", "a.html", "a-b", "c"]

    private static func address(_ random: inout SeededGenerator) -> String {
        let depth = Int.random(in: 1...3, using: &random)
        return (0..<depth).map { _ in names.randomElement(using: &random) ?? "a" }
            .joined(separator: "/")
    }

    /// Adds, changes or deletes some outputs; what would be both file and folder gives way.
    private static func edit(_ site: inout [String: String], _ random: inout SeededGenerator) {
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let address = address(&random)
            if Bool.random(using: &random) {
                site[address] = nil
                continue
            }
            site = site.filter { other, _ in
                !other.hasPrefix(address + "/") && !address.hasPrefix(other + "/")
            }
            site[address] = "text \(Int.random(in: 0...3, using: &random))"
        }
    }

    /// Does something by hand to one of the trees.
    private func tamper(_ random: inout SeededGenerator) throws {
        let tree = Bool.random(using: &random) ? "public" : ".public.mingzhang/spare"
        guard folder.exists(tree) else { return }
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder(tree)).sorted()
        guard let name = files.randomElement(using: &random) else { return }
        switch Int.random(in: 0...3, using: &random) {
        case 0: try folder.remove("\(tree)/\(name)")
        case 1: try folder.write("strange", to: "\(tree)/stranger")
        case 2:
            try folder.remove("\(tree)/\(name)")
            try folder.link("\(tree)/\(name)", to: "/nowhere")
        default:
            // A link from an earlier step leads nowhere and has no mode.
            guard folder.exists("\(tree)/\(name)") else { return }
            try folder.setMode(0o700, of: "\(tree)/\(name)")
        }
    }

    @Test("a rebuild equals a clean build, byte for byte", arguments: [false, true])
    func rebuildEqualsCleanBuild(inPlace: Bool) throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("random edits, in place: \(inPlace), seed \(seed)")
        var random = SeededGenerator(state: seed)
        var site: [String: String] = ["index.html": "home", ".nojekyll": ""]
        let publisher = Publisher(output: folder("public"), inPlace: inPlace, workers: 2)
        for step in 0..<250 {
            let states = site.filter { _, _ in Bool.random(using: &random) }
            let plan = StatedSite().plan(site, states: states, record: "step \(step)")
            _ = try publisher.publish(plan)
            let rebuilt = try Snapshot(of: folder("public"))
            #expect(try rebuilt == cleanBuild(of: site), "seed \(seed), step \(step)")
            Self.edit(&site, &random)
            if Int.random(in: 0...3, using: &random) == 0 { try tamper(&random) }
            let last = try #require(try publisher.lastPublication())
            #expect(last.record == Array("step \(step)".utf8), "seed \(seed), step \(step)")
            let isUntouched = try Snapshot(of: folder("public")) == rebuilt
            #expect(try last.isUntouched() == isUntouched, "seed \(seed), step \(step)")
        }
    }
}
