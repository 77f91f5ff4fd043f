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

/// Whether this machine lets the tests mount file systems that nobody else sees.
let canMount: Bool = {
    do {
        let script = "mount -t tmpfs none /mnt"
        return try run("/usr/bin/unshare", ["-m", "sh", "-ec", script]).status == 0
    } catch {
        return false
    }
}()
