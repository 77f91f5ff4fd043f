public import Diagnostics

/// What a note points at: a page of the site, a figure on it, another note or an address elsewhere.
public struct Reference: Hashable, Sendable {
    /// The page.
    public enum Target: Hashable, Sendable {
        /// The front page: `home`.
        case home
        /// All departments of a year: `2020`.
        case year(Int)
        /// A department in a year: `2020/zuzhibu`.
        case department(year: Int, department: String)
        /// A project of a department: `2020/zuzhibu/2-1000001`.
        case project(year: Int, department: String, project: String)
        /// Another Markdown file, as a path from the site folder: `content/pages/glossary.md`.
        case note(path: String)
        /// An address outside the site, with its scheme: `https`, `http`, `mailto` or `tel`.
        case external(String)
    }

    /// The page.
    public var target: Target
    /// What stands behind `#`, freed of percent-encoding: the name of a figure or an indicator, or the
    /// anchor of a heading; `nil` where the page itself is meant.
    public var fragment: String?

    /// Points at a page or at something on it.
    public init(_ target: Target, fragment: String? = nil) {
        self.target = target
        self.fragment = fragment
    }
}

extension Reference: CustomStringConvertible {
    /// The reference as an author writes it; notes with their path from the site folder.
    public var description: String {
        let page =
            switch target {
            case .home: "home"
            case .year(let year): "\(year)"
            case .department(let year, let department): "\(year)/\(department)"
            case .project(let year, let department, let project): "\(year)/\(department)/\(project)"
            case .note(let path): path
            case .external(let address): address
            }
        return fragment.map { page + "#" + $0 } ?? page
    }
}

/// A reference and its place, for checking it against what exists.
public struct LocatedReference: Hashable, Sendable {
    /// How a note uses the reference.
    public enum Use: Hashable, Sendable {
        /// The note is about it.
        case subject
        /// A link leads there.
        case link
        /// Its value stands in the text.
        case figure
    }

    /// The reference.
    public var reference: Reference
    /// The first character of the link or figure.
    public var location: SourceLocation
    /// How it is used.
    public var use: Use

    /// Places a reference.
    public init(_ reference: Reference, at location: SourceLocation, use: Use) {
        self.reference = reference
        self.location = location
        self.use = use
    }
}
