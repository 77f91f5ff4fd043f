internal import CSQLite

/// A database of SQLite in memory, which becomes the bytes of a file.
///
/// Owns libsqlite3's connection and closes it exactly once. What it is told to do is written by this
/// target alone and is tested, and no key stands twice; so it fails only where no memory is left, and then the
/// program ends, as it does when an array finds none.
@safe struct MemoryDatabase: ~Copyable {
    /// The version of the library.
    static var version: Int { Int(sqlite3_libversion_number()) }

    private let connection: OpaquePointer

    init() {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        guard unsafe sqlite3_open_v2(":memory:", &opened, flags, nil) == SQLITE_OK,
            let connection = unsafe opened
        else { fatalError("libsqlite3 is out of memory") }
        unsafe self.connection = connection
    }

    deinit { unsafe sqlite3_close_v2(connection) }

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

    /// Appends the bytes of the file.
    borrowing func serialize(into buffer: inout [UInt8]) {
        var size: sqlite3_int64 = 0
        guard let bytes = unsafe sqlite3_serialize(connection, "main", &size, 0) else {
            fatalError("libsqlite3 is out of memory")
        }
        defer { unsafe sqlite3_free(bytes) }
        unsafe buffer.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(size)))
    }

    private borrowing func check(_ result: Int32) {
        guard result == SQLITE_OK else {
            let message = unsafe String(cString: sqlite3_errmsg(connection))
            fatalError("libsqlite3 could not make the database: \(message)")
        }
    }
}

private let trueStart = UInt8(ascii: "t")
