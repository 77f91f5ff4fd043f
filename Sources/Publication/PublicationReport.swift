/// What a publication did to the folder, in the eyes of a reader of the site.
public struct PublicationReport: Hashable, Sendable {
    /// How the folder became the new site.
    public enum Way: Hashable, Sendable {
        /// The folder already equalled the plan and was not touched.
        case nothingToDo
        /// There was no folder; the new one got its name in one step.
        case renamed
        /// The new folder and the old one changed places in one step.
        case exchanged
        /// File by file, so that readers may for a moment have seen pages of both sites.
        case inPlace(Reason)
        /// The folder was not touched, since what was rendered turned out to be wrong.
        case withdrawn
    }

    /// Why a folder was not exchanged.
    public enum Reason: Hashable, Sendable {
        /// The caller asked for it.
        case asked
        /// The folder is where another file system or folder is mounted.
        case mountPoint
        /// The file system cannot exchange two folders.
        case unsupported
    }

    /// Files that somebody else put into the folder, which were moved out of it.
    public struct Strays: Hashable, Sendable {
        /// Their addresses in the folder, sorted; at least one.
        public var addresses: [String]
        /// The folder that they were moved to, each to its own address.
        public var folder: String
    }

    /// How the folder became the new site.
    public var way: Way
    /// The files of the site, `SHA256SUMS` included.
    public var files: Int
    /// The files that are new in the folder or have other bytes than before.
    public var written: Int
    /// The files that were already right.
    public var kept: Int
    /// The files that the folder held and the plan does not have.
    public var deleted: Int
    /// The bytes of all files of the site.
    public var bytes: Int
    /// The bytes that were put on the disk.
    public var bytesWritten: Int
    /// What somebody else had put into the folder, if anything.
    public var strays: Strays?
}
