import ArgumentParser

/// What the program says to the shell.
enum ExitStatus: Int32 {
    /// The site was built, or the input has no fault that stops a build.
    case done = 0
    /// The input has errors; nothing was published.
    case faultyInput = 1
    /// The command line is wrong.
    case wrongUsage = 2
    /// The machine failed: a disk, a permission.
    case machineFailed = 3

    /// The status as a command throws it.
    var exitCode: ExitCode { ExitCode(rawValue) }
}
