/// Why folders cannot be watched.
public struct WatchFailure: Error, Hashable, Sendable {
    /// The folder at hand; empty where watching as such was refused.
    public var path: String
    /// The system's reason, a value of `errno`: `ENOSPC` where too many folders are watched already.
    public var number: Int32
}
