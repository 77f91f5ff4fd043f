internal import Checksums
internal import Diagnostics

/// A file that holds a revision.
public struct RevisionFile: Hashable, Sendable {
    /// The path, relative to the site folder.
    public var path: String
    /// What it holds.
    public var bytes: [UInt8]

    /// Pairs a path with what is there.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The folder of all such files.
    public static let folder = "content/revisions"

    /// Where the tables are kept as they were recorded, each under its SHA-256.
    public static let tableFolder = folder + "/tables"

    /// The path of the revision with a number: at least four digits, so that names stand in order.
    public static func path(of number: Int) -> String {
        let digits = "\(number)"
        let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
        return "\(folder)/\(zeros)\(digits).txt"
    }

    /// The path of the copy of a table with a digest.
    public static func path(ofTable sha256: String) -> String { "\(tableFolder)/\(sha256).txt" }

    /// The number that the path says; `nil` where it is no revision's.
    public static func number(of path: String) -> Int? {
        let name = path.dropFirst(folder.count + 1).dropLast(4)
        guard let number = Int(name), number > 0, self.path(of: number) == path else { return nil }
        return number
    }

    /// The digest that the path of a table's copy says; `nil` where it is none.
    public static func digest(ofTable path: String) -> String? {
        let name = String(path.dropFirst(tableFolder.count + 1).dropLast(4))
        return name.utf8.count == 64 && self.path(ofTable: name) == path ? name : nil
    }
}

/// A revision that was read, with the digest by which the next one names it.
public struct RecordedRevision: Hashable, Sendable {
    /// What it says.
    public let revision: Revision
    /// The SHA-256 that its last line has.
    public let digest: String
    /// The file.
    public let file: RevisionFile
}

extension RecordedRevision {
    /// Reads a file; a fault says where it is no revision, or not the one that was written.
    init?(reading file: RevisionFile, faults: inout [Diagnostic]) {
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            faults.append(.revisionDamaged(.notUTF8, at: SourceLocation(path: file.path)))
            return nil
        }
        // The last line ends with a line feed, behind which nothing stands.
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { Substring($0) }
        let end = SourceLocation(path: file.path, line: max(1, lines.count - 1), column: 1)
        guard lines.count > 1, lines.last?.isEmpty == true,
            let last = lines.dropLast().last, last.hasPrefix("sha256\t"), last.utf8.count == 71
        else {
            faults.append(.revisionDamaged(.cutOff, at: end))
            return nil
        }
        let body = Array(file.bytes.dropLast(last.utf8.count + 1))
        digest = SHA256Digest(of: body).hexadecimal
        guard last.dropFirst(7) == digest else {
            faults.append(.revisionAltered(at: end))
            return nil
        }
        var reader = RevisionReader(lines: lines.dropLast(2), path: file.path)
        do {
            revision = try reader.read()
        } catch {
            faults.append(error)
            return nil
        }
        self.file = file
    }
}
