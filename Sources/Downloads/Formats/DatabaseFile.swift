internal import CSQLite
internal import Glibc

/// A database of SQLite while its file is made.
///
/// Owns libsqlite3's connection and closes it exactly once. What it is told to do is written by this
/// target alone and is tested, and no key stands twice; so it fails where the file cannot be written, which is
/// told at the end, or where no memory is left, and then the program ends, as it does when an array finds none.
@safe struct DatabaseFile: ~Copyable {
    /// The version of the library.
    static var version: Int { Int(sqlite3_libversion_number()) }

    private let connection: OpaquePointer?
    private let failure = Failure()

    /// Opens a file that is not there yet, and locks it for nobody, since not every file system can.
    init(at path: String) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        let result = unsafe sqlite3_open_v2(path, &opened, flags, "unix-none")
        unsafe connection = opened
        check(result)
    }

    deinit { unsafe sqlite3_close_v2(connection) }

    /// Ends the file.
    ///
    /// - Returns: The value of `errno` if it could not be written.
    consuming func close() -> Int32? { failure.number }

    /// Runs statements that give no rows.
    borrowing func run(_ statements: String) {
        check(unsafe sqlite3_exec(connection, statements, nil, nil, nil))
    }

    /// Inserts some columns of all rows; the bytes are lent, not copied.
    borrowing func insert(_ rows: Rows, columns: [Int], into table: String) {
        let places = columns.map { _ in "?" }.joined(separator: ",")
        var prepared: OpaquePointer?
        check(
            unsafe sqlite3_prepare_v2(
                connection, "INSERT INTO \(table) VALUES (\(places))", -1, &prepared, nil))
        guard let statement = unsafe prepared else { return }
        defer { unsafe sqlite3_finalize(statement) }
        unsafe rows.bytes.withUnsafeBufferPointer { bytes in
            for row in 0..<rows.count {
                for (place, column) in columns.enumerated() {
                    let cell = unsafe UnsafeBufferPointer(
                        rebasing: bytes[rows.range(row: row, column: column)])
                    unsafe bind(
                        cell, as: rows.columns[column].kind, to: statement, at: Int32(place + 1))
                }
                let isDone = unsafe sqlite3_step(statement)
                check(isDone == SQLITE_DONE ? SQLITE_OK : isDone)
                unsafe sqlite3_reset(statement)
            }
        }
    }

    private borrowing func bind(
        _ cell: UnsafeBufferPointer<UInt8>,
        as kind: Column.Kind,
        to statement: OpaquePointer,
        at place: Int32
    ) {
        guard let start = cell.baseAddress, !cell.isEmpty else {
            check(unsafe sqlite3_bind_null(statement, place))
            return
        }
        switch kind {
        case .integer:
            let number = unsafe Int64(String(decoding: cell, as: UTF8.self)) ?? 0
            check(unsafe sqlite3_bind_int64(statement, place, number))
        case .flag:
            // `true` or `false`.
            check(unsafe sqlite3_bind_int(statement, place, start.pointee == trueStart ? 1 : 0))
        case .text, .amount, .number, .list:
            check(
                unsafe start.withMemoryRebound(to: CChar.self, capacity: cell.count) { text in
                    unsafe sqlite3_bind_text(statement, place, text, Int32(cell.count), nil)
                })
        }
    }

    /// Notes that the file cannot be written; whatever is asked then fails too, and changes nothing of that.
    private borrowing func check(_ result: Int32) {
        if result == SQLITE_OK || failure.number != nil { return }
        guard let connection = unsafe connection else { fatalError("libsqlite3 is out of memory") }
        switch result & 0xFF {
        case SQLITE_FULL: failure.number = ENOSPC
        case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH:
            let number = unsafe sqlite3_system_errno(connection)
            failure.number = number == 0 ? EIO : number
        default:
            let message = unsafe String(cString: sqlite3_errmsg(connection))
            fatalError("libsqlite3 could not make the database: \(message)")
        }
    }

    /// Why the file could not be written, the first time that it could not.
    private final class Failure {
        var number: Int32?
    }
}

private let trueStart = UInt8(ascii: "t")
