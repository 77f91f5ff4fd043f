/// By what a project is taken for the same one as in another year, the surest first.
public enum MatchCertainty: Int, CaseIterable, Comparable, Sendable {
    /// The same code, which stands for one project only in either table.
    case code
    /// The same name, with another code or none.
    case name
    /// The same code but for the part before its dash, which one of the tables leaves out.
    case incompleteCode
    /// Nearly the same name: only brackets, dashes, blanks, points and the year differ.
    case similarName

    /// Whether one is surer than another.
    public static func < (left: MatchCertainty, right: MatchCertainty) -> Bool {
        left.rawValue < right.rawValue
    }
}
