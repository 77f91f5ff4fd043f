import Foundation

/// Runs a program to its end.
///
/// - Returns: what it printed, and its exit status; 128 and more if a signal ended it.
func run(_ program: String, _ arguments: [String]) throws -> (output: String, status: Int32) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return (String(decoding: output, as: UTF8.self), process.terminationStatus + signal)
}

/// Runs a shell script that sees its arguments as `$1`, `$2`, and ends at the first failure.
func shell(_ script: String, _ arguments: [String]) throws -> (output: String, status: Int32) {
    try run("/bin/sh", ["-euc", script, "sh"] + arguments)
}

/// The program that publishes a made-up site, built beside the tests.
let probe: String = {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "publication-probe").path
}()

/// How `unshare` gives a script a view of the file systems of its own, where it may mount what
/// nobody else sees: as root or as a root of its own making; `nil` where neither is allowed.
private let mountNamespace: String? = {
    let ways = ["--mount", "--map-root-user --mount"]
    return ways.first { way in
        do {
            let script = "unshare \(way) mount -t tmpfs none /mnt"
            return try shell(script, []).status == 0
        } catch {
            return false
        }
    }
}()

/// Whether the tests may mount file systems that nobody else sees.
let canMount = mountNamespace != nil

/// Runs a shell script that may mount what it likes; its mounts end with it.
func shellThatMounts(
    _ script: String,
    _ arguments: [String]
) throws -> (output: String, status: Int32) {
    let unshare = "exec unshare \(mountNamespace ?? "") sh -euc \"$@\""
    return try shell(unshare, [script, "sh"] + arguments)
}
