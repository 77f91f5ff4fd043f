import Glibc
import Records

/// By what a file of the input is known again without being read.
struct InputStamp: Hashable {
    var inode: UInt64
    var size: Int
    /// When its bytes were written last, in nanoseconds.
    var modified: Int
    /// When anything about it was changed last, its name or its times among them, in nanoseconds.
    var changed: Int

    init(_ status: stat) {
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        modified = Self.nanoseconds(status.st_mtim)
        changed = Self.nanoseconds(status.st_ctim)
    }

    /// This moment, on the clock that file systems use.
    static var now: Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME_COARSE, &time)
        return nanoseconds(time)
    }

    /// Whether a file that is written at this moment would surely have another stamp.
    ///
    /// The clock of file systems stands still for some milliseconds at a time, so a file that was changed
    /// just now may be changed again and look the same.
    func isSettled(at moment: Int) -> Bool {
        max(modified, changed) < moment - 50_000_000
    }

    private static func nanoseconds(_ time: timespec) -> Int {
        time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}

extension InputStamp {
    /// Reads what ``write(to:)`` wrote.
    init(from record: inout RecordReader) throws(RecordReader.Damage) {
        inode = try record.number()
        size = try record.integer()
        modified = try record.integer()
        changed = try record.integer()
    }

    /// Writes the stamp.
    func write(to record: inout RecordWriter) {
        record.write(inode)
        record.write(size)
        record.write(modified)
        record.write(changed)
    }
}
