import Foundation
import Publication
import Testing

@Suite("On a full disk")
struct FullDiskTests {
    private let folder = TemporaryFolder()

    /// Runs a script as root of a mount namespace of its own, where `$1` is a disk of 4 MB.
    private func onSmallDisk(_ script: String) throws -> (output: String, status: Int32)? {
        guard canMount else { return nil }
        let script = "mount -t tmpfs -o size=4m none $1\n" + script
        return try run(
            "/usr/bin/unshare",
            ["-m", "sh", "-euc", script, "sh", folder.path, probe]
        )
    }

    @Test(
        "the old site still stands and the disk has as much room as before",
        arguments: ["exchange", "in-place"]
    )
    func keepsOldSite(way: String) throws {
        let result = try onSmallDisk(
            """
            $2 $1/public 200 10000 0 2 \(way)
            before=$(df --output=used $1 | tail -1)
            $2 $1/public 800 10000 1 2 \(way) || echo "status $?"
            (cd $1/public; sha256sum --check --strict --quiet SHA256SUMS; find . -type f | wc -l)
            after=$(df --output=used $1 | tail -1)
            test $((after - before)) -le 8 || echo "used $before before, $after after"
            $2 $1/public 190 10000 0 2 \(way)
            """
        )
        guard let result else {
            // Nobody may mount here: the failure's words can be shown at least.
            #expect(SystemError(number: ENOSPC) != SystemError(number: EACCES))
            return
        }
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines.first == "renamed 201 201 0 0")
        #expect(lines.dropFirst().first?.hasPrefix("disk-full cannot write \"/") == true)
        #expect(lines.dropFirst().first?.hasSuffix("\": no space left on the disk") == true)
        #expect(lines.dropFirst(2).prefix(2) == ["status 3", "201"])
        #expect(lines.last?.hasSuffix(" 191 1 190 10") == true)
    }

    @Test("a first publication leaves nothing but its state")
    func leavesNothing() throws {
        let result = try onSmallDisk(
            """
            $2 $1/public 800 10000 1 2 exchange || echo "status $?"
            ls -A $1 $1/.public.mingzhang
            """
        )
        guard let result else {
            #expect(!canMount)
            return
        }
        let lines = result.output.split(separator: "\n")
        #expect(lines.first?.hasPrefix("disk-full cannot write \"/") == true)
        #expect(
            lines.dropFirst() == [
                "status 3", "\(folder.path):", ".public.mingzhang",
                "\(folder.path)/.public.mingzhang:", "lock",
            ]
        )
    }

    @Test("a disk that may not be written says so")
    func explainsReadOnlyDisk() throws {
        let result = try onSmallDisk(
            """
            $2 $1/public 20 100 0 2 exchange
            mount -o remount,ro $1
            $2 $1/public 20 100 1 2 exchange || echo "status $?"
            (cd $1/public; sha256sum --check --strict --quiet SHA256SUMS)
            """
        )
        guard let result else {
            #expect(!canMount)
            return
        }
        #expect(result.output.contains("output-unwritable cannot write"))
        #expect(result.output.hasSuffix(": read-only file system\nstatus 3\n"))
    }
}
