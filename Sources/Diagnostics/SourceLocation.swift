/// A place in an input file, as an editor shows it.
public struct SourceLocation: Hashable, Sendable {
    /// The file, relative to the site folder, with `/` between its parts.
    public var path: String
    /// The line, counted from 1; `nil` where the whole file is meant.
    public var line: Int?
    /// The character in the line, counted from 1 in Unicode scalars; `nil` where the line is meant.
    public var column: Int?

    /// Names a file, a line in it or a character in that line.
    public init(path: String, line: Int? = nil, column: Int? = nil) {
        self.path = path
        self.line = line
        self.column = column
    }
}

extension SourceLocation: Comparable {
    /// Orders by file, then by line, then by column; a whole file stands before its lines.
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        if left.path != right.path { return left.path < right.path }
        return (left.line ?? 0, left.column ?? 0) < (right.line ?? 0, right.column ?? 0)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `path:line:column`, as compilers print it and editors jump to it.
    public var description: String {
        var text = ""
        write(to: &text)
        return text
    }

    /// Appends the description.
    func write(to text: inout String) {
        text += path
        for number in [line, column] {
            if let number { text += ":\(number)" }
        }
    }
}
