import Foundation

/// A folder of its own for one test, in memory where the machine has such a place, removed at the end.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let memory = "/dev/shm"
        let manager = FileManager.default
        let base =
            manager.isWritableFile(atPath: memory) ? memory : manager.temporaryDirectory.path
        path = "\(base)/watching-\(UUID().uuidString)"
        try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            print("left behind: \(path): \(error)")
        }
    }

    /// The path of something in the folder.
    func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

    /// Opens a file, writes it and closes it; the library's own way would rename another one.
    func write(_ text: String, to name: String) throws {
        let file = try open(name)
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    /// Opens a file for writing, empty; it stays open until the handle is closed.
    func open(_ name: String) throws -> FileHandle {
        let file = unsafe Foundation.open(self(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { throw POSIXError(.EIO) }
        return FileHandle(fileDescriptor: file, closeOnDealloc: true)
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            atPath: self(name), withIntermediateDirectories: true)
    }

    func move(_ name: String, to other: String) throws {
        guard unsafe rename(self(name), self(other)) == 0 else { throw POSIXError(.EIO) }
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: self(name)) }

    func link(_ name: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: self(name), withDestinationPath: destination)
    }

    func hardLink(_ name: String, to other: String) throws {
        try FileManager.default.linkItem(atPath: self(other), toPath: self(name))
    }

    func setMode(_ mode: Int, of name: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: self(name))
    }
}
