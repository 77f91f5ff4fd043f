import Glibc
import Records
import Testing

@testable import mingzhang

@Suite("The stamp of an input file")
struct InputStampTests {
    private static let second = 1_000_000_000

    private func stamp(modified: Int, changed: Int) -> InputStamp {
        var status = stat()
        status.st_ino = 7
        status.st_size = 1_234
        status.st_mtim = timespec(tv_sec: modified / Self.second, tv_nsec: modified % Self.second)
        status.st_ctim = timespec(tv_sec: changed / Self.second, tv_nsec: changed % Self.second)
        return InputStamp(status)
    }

    @Test("keeps inode, size and both times to the nanosecond")
    func keepsTimes() {
        let stamp = stamp(modified: 1_700_000_000_123_456_789, changed: 1_700_000_001_000_000_001)
        #expect(stamp.inode == 7 && stamp.size == 1_234)
        #expect(stamp.modified == 1_700_000_000_123_456_789)
        #expect(stamp.changed == 1_700_000_001_000_000_001)
    }

    @Test(
        "is settled only where both times are older than a tick of the clock",
        arguments: [
            (modified: 0, changed: 0, isSettled: true),
            (modified: 9 * second, changed: 9 * second + 949_999_999, isSettled: true),
            (modified: 9 * second, changed: 9 * second + 950_000_000, isSettled: false),
            (modified: 9 * second + 990_000_000, changed: 9 * second, isSettled: false),
            (modified: 11 * second, changed: 9 * second, isSettled: false),
            (modified: 9 * second, changed: 11 * second, isSettled: false),
        ]
    )
    func settles(modified: Int, changed: Int, isSettled: Bool) {
        let stamp = stamp(modified: modified, changed: changed)
        #expect(stamp.isSettled(at: 10 * Self.second) == isSettled)
    }

    @Test("is read back from a record")
    func isRecorded() throws {
        let stamp = stamp(modified: 5, changed: 1_700_000_001_000_000_001)
        var writer = RecordWriter()
        stamp.write(to: &writer)
        var reader = RecordReader(writer.bytes)
        #expect(try InputStamp(from: &reader) == stamp)
        #expect(reader.isAtEnd)
    }
}
