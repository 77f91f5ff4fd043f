import Foundation
import Publication
import Testing

@Suite("On a full disk")
struct FullDiskTests {
    private let folder = TemporaryFolder()

    /// Runs a script for which `$1` is a disk of 4 MB.
    private func onSmallDisk(_ script: String) throws -> (output: String, status: Int32) {
        let mount = "mount -t tmpfs -o size=4m none $1\n"
        return try shellThatMounts(mount + script, [folder.path, probe])
    }

    @Test(
        "the old site still stands and the disk has as much room as before",
        .enabled(if: canMount),
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
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines.first == "renamed 201 201 0 0")
        #expect(lines.dropFirst().first?.hasPrefix("disk-full cannot write \"/") == true)
        #expect(lines.dropFirst().first?.hasSuffix("\": no space left on the disk") == true)
        #expect(lines.dropFirst(2).prefix(2) == ["status 3", "201"])
        #expect(lines.last?.hasSuffix(" 191 1 190 10") == true)
    }

    @Test("a first publication leaves nothing but its state", .enabled(if: canMount))
    func leavesNothing() throws {
        let result = try onSmallDisk(
            """
            $2 $1/public 800 10000 1 2 exchange || echo "status $?"
            ls -A $1 $1/.public.mingzhang
            """
        )
        let lines = result.output.split(separator: "\n")
        #expect(lines.first?.hasPrefix("disk-full cannot write \"/") == true)
        #expect(
            lines.dropFirst() == [
                "status 3", "\(folder.path):", ".public.mingzhang",
                "\(folder.path)/.public.mingzhang:", "lock",
            ]
        )
    }

    @Test("a disk that may not be written says so", .enabled(if: canMount))
    func explainsReadOnlyDisk() throws {
        let result = try onSmallDisk(
            """
            $2 $1/public 20 100 0 2 exchange
            mount -o remount,ro $1
            $2 $1/public 20 100 1 2 exchange || echo "status $?"
            (cd $1/public; sha256sum --check --strict --quiet SHA256SUMS)
            """
        )
        #expect(result.output.contains("output-unwritable cannot write"))
        #expect(result.output.hasSuffix(": read-only file system\nstatus 3\n"))
    }

    @Test("a file that the system lets grow no further leaves the old site, without any mount")
    func survivesFileLimit() throws {
        let script = """
            $2 $1/public 20 100 0 2 exchange
            trap '' XFSZ
            (ulimit -f 64; $2 $1/public 20 100000 1 2 exchange || echo "status $?")
            (cd $1/public; sha256sum --check --strict --quiet SHA256SUMS; find . -type f | wc -l)
            $2 $1/public 20 100 0 2 exchange
            $2 $1/public 20 100 1 2 exchange
            """
        let lines = try shell(script, [folder.path, probe]).output.split(separator: "\n")
        #expect(lines.count == 6)
        #expect(lines.dropFirst().first?.hasPrefix("output-unwritable cannot write \"/") == true)
        #expect(lines.dropFirst().first?.hasSuffix("\": file too large") == true)
        #expect(
            lines.dropFirst(2) == [
                "status 3", "21", "nothingToDo 21 0 21 0", "exchanged 22 9 13 0",
            ]
        )
    }
}
