import Foundation

/// A folder of its own for one test, removed with everything in it at the end.
final class TemporaryFolder: Sendable {
    let path: String

    /// Makes the folder, in memory if the test makes and deletes so many files that a disk would
    /// be slow for minutes (ext4 is), and the machine has such a place.
    init(inMemory: Bool = false) {
        let manager = FileManager.default
        let memory = "/dev/shm"
        let base =
            inMemory && manager.isWritableFile(atPath: memory)
            ? memory : manager.temporaryDirectory.path
        path = "\(base)/publication-\(UUID().uuidString)"
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true
            )
        } catch {
            preconditionFailure("no temporary folder: \(error)")
        }
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

    func write(_ content: String, to name: String) throws {
        try Data(content.utf8).write(to: URL(filePath: self(name)))
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            atPath: self(name),
            withIntermediateDirectories: true
        )
    }

    func link(_ name: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: self(name),
            withDestinationPath: destination
        )
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: self(name)) }

    func setMode(_ mode: Int, of name: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: self(name))
    }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: self(name)) }

    /// The names directly in a folder, sorted.
    func names(in name: String = ".") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: self(name)).sorted()
    }

    func text(of name: String) throws -> String {
        try String(contentsOfFile: self(name), encoding: .utf8)
    }

    func inode(of name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: self(name))
        return attributes[.systemFileNumber] as? Int ?? 0
    }
}
