internal import CLinux
internal import Glibc

/// The number of processors that this process may use: `taskset` and containers give it fewer than
/// the machine has.
public let processors = allowedProcessors() ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

/// Counts the processors of the process's own set; `nil` on a machine with more than 1,024.
private func allowedProcessors() -> Int? {
    var set = [UInt](repeating: 0, count: 16)
    let length = UInt(set.count * MemoryLayout<UInt>.size)
    guard unsafe sched_getaffinity(0, length, &set) >= 0 else { return nil }
    return set.reduce(0) { $0 + $1.nonzeroBitCount }
}
