/// A site that its folder does not hold yet: the files as they will be there.
public struct ComingSite: Sendable {
    /// What will stand at a path.
    public enum Entry: Sendable {
        /// A file with these bytes.
        case file([UInt8])
        case folder
        case nothing
        /// Nobody knows yet; until then what stands in the folder now.
        case asBefore
    }

    let entry: @Sendable (_ path: String) -> Entry

    /// Describes a site.
    ///
    /// - Parameter entry: Tells what will stand at a path below the site's folder, `2020/index.html`; asked
    ///   on several threads at once.
    public init(_ entry: @escaping @Sendable (_ path: String) -> Entry) { self.entry = entry }
}
