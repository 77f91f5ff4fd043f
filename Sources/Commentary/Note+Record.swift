internal import BudgetModel
internal import Diagnostics
public import Records

extension Note {
    /// Writes the note, for a later build that need not read its file again.
    ///
    /// It must not be kept where anything was wrong with the file: what is wrong is not written.
    public func write(to record: inout RecordWriter) {
        record.write(frontMatter.about) { $0.write($1) }
        record.write(frontMatter.title) { $0.write($1) }
        record.write(frontMatter.date) { $0.write($1.description) }
        record.write(frontMatter.language.rawValue)
        record.write(frontMatter.order) { $0.write($1) }
        record.write(title) { $0.write($1) }
        record.write(summary) { $0.write($1) }
        record.write(anchorPrefix)
        record.write(headings) { record, heading in
            record.write(heading.level)
            record.write(heading.text)
            record.write(heading.anchor)
            record.write(heading.location)
        }
        record.write(pieces) { $0.write($1) }
        record.write(references) { $0.write($1) }
    }

    /// Reads what ``write(to:)`` wrote of the file at a path.
    ///
    /// - Parameters:
    ///   - record: Is read from.
    ///   - path: The file that the note was read from then.
    /// - Throws: `RecordReader.Damage` if the bytes are no such record.
    public init(from record: inout RecordReader, path: String) throws(RecordReader.Damage) {
        var frontMatter = FrontMatter()
        frontMatter.about = try record.optional { record throws(RecordReader.Damage) in
            try record.locatedReference(in: path)
        }
        frontMatter.title = try record.optionalText()
        frontMatter.date = try record.optionalText().flatMap { CalendarDate($0) }
        guard let language = Language(rawValue: try record.text()) else {
            throw RecordReader.Damage()
        }
        frontMatter.language = language
        frontMatter.order = try record.optionalInteger()
        self.path = path
        self.frontMatter = frontMatter
        title = try record.optionalText()
        summary = try record.optional { record throws(RecordReader.Damage) in
            try record.plainText()
        }
        anchorPrefix = try record.text()
        headings = try record.list { record throws(RecordReader.Damage) in
            Heading(
                level: try record.integer(),
                text: try record.plainText(),
                anchor: try record.text(),
                location: try record.location(in: path)
            )
        }
        pieces = try record.list { record throws(RecordReader.Damage) in try record.piece() }
        references = try record.list { record throws(RecordReader.Damage) in
            try record.locatedReference(in: path)
        }
    }
}

extension RecordWriter {
    /// Writes a place in the note's own file.
    fileprivate mutating func write(_ location: SourceLocation) {
        write(location.line) { $0.write($1) }
        write(location.column) { $0.write($1) }
    }

    fileprivate mutating func write(_ located: LocatedReference) {
        write(located.reference)
        write(located.location)
        switch located.use {
        case .subject: write(0)
        case .link: write(1)
        case .figure: write(2)
        }
    }

    fileprivate mutating func write(_ reference: Reference) {
        switch reference.target {
        case .home: write(0)
        case .year(let year):
            write(1)
            write(year)
        case .department(let year, let department):
            write(2)
            write(year)
            write(department)
        case .project(let year, let department, let project):
            write(3)
            write(year)
            write(department)
            write(project)
        case .note(let path):
            write(4)
            write(path)
        case .external(let address):
            write(5)
            write(address)
        }
        write(reference.fragment) { $0.write($1) }
    }

    fileprivate mutating func write(_ text: PlainText) {
        write(text.parts) { record, part in
            switch part {
            case .text(let text):
                record.write(0)
                record.write(text)
            case .figure(let reference):
                record.write(1)
                record.write(reference)
            }
        }
    }

    fileprivate mutating func write(_ piece: Piece) {
        switch piece {
        case .html(let bytes):
            write(0)
            write(bytes)
        case .address(let reference):
            write(1)
            write(reference)
        case .figure(let reference):
            write(2)
            write(reference)
        case .term(let term):
            write(3)
            write(term)
        }
    }
}

extension RecordReader {
    fileprivate mutating func optionalText() throws(Damage) -> String? {
        try optional { record throws(Damage) in try record.text() }
    }

    fileprivate mutating func optionalInteger() throws(Damage) -> Int? {
        try optional { record throws(Damage) in try record.integer() }
    }

    fileprivate mutating func location(in path: String) throws(Damage) -> SourceLocation {
        SourceLocation(path: path, line: try optionalInteger(), column: try optionalInteger())
    }

    fileprivate mutating func locatedReference(
        in path: String
    ) throws(Damage) -> LocatedReference {
        let reference = try reference()
        let location = try location(in: path)
        let use: LocatedReference.Use =
            switch try integer() {
            case 0: .subject
            case 1: .link
            case 2: .figure
            default: throw Damage()
            }
        return LocatedReference(reference, at: location, use: use)
    }

    fileprivate mutating func reference() throws(Damage) -> Reference {
        let target: Reference.Target =
            switch try integer() {
            case 0: .home
            case 1: .year(try integer())
            case 2: .department(year: try integer(), department: try text())
            case 3: .project(year: try integer(), department: try text(), project: try text())
            case 4: .note(path: try text())
            case 5: .external(try text())
            default: throw Damage()
            }
        return Reference(target, fragment: try optionalText())
    }

    fileprivate mutating func plainText() throws(Damage) -> PlainText {
        var text = PlainText()
        text.parts = try list { record throws(Damage) in
            switch try record.integer() {
            case 0: .text(try record.text())
            case 1: .figure(try record.reference())
            default: throw Damage()
            }
        }
        return text
    }

    fileprivate mutating func piece() throws(Damage) -> Piece {
        switch try integer() {
        case 0: .html(try content())
        case 1: .address(try reference())
        case 2: .figure(try reference())
        case 3: .term(try text())
        default: throw Damage()
        }
    }
}
