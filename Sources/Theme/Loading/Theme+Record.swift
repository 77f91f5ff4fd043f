public import Diagnostics
public import Records

/// A theme is kept between builds as what pages and the site take from it: compiled templates and assets.
extension Theme {
    /// What names one compiled template.
    struct CompiledName: Hashable {
        var name: String
        var language: Language
    }

    /// Writes the theme for a later build of the same program, with the same theme and constants.
    ///
    /// - Parameters:
    ///   - templates: The templates that the site has compiled, by name, in each language.
    ///   - record: Is written to.
    public func write(
        with templates: [(language: Language, name: String, template: Template)],
        to record: inout RecordWriter
    ) {
        record.write(assets) { record, asset in
            record.write(asset.name)
            record.write(asset.address)
            record.write(asset.bytes)
        }
        record.write(templates) { record, compiled in
            record.write(compiled.language.rawValue)
            record.write(compiled.name)
            compiled.template.write(to: &record)
        }
    }

    /// Reads what ``write(with:to:)`` wrote; nothing but those templates can be had from it.
    ///
    /// - Parameter record: Is read from.
    /// - Throws: `RecordReader.Damage` if the bytes are no such record.
    public init(from record: inout RecordReader) throws(RecordReader.Damage) {
        let assets = try record.list { record throws(RecordReader.Damage) in
            Asset(
                name: try record.text(),
                address: try record.text(),
                bytes: try record.content()
            )
        }
        let templates = try record.list { record throws(RecordReader.Damage) in
            guard let language = Language(rawValue: try record.text()) else {
                throw RecordReader.Damage()
            }
            let name = CompiledName(name: try record.text(), language: language)
            return (name, try Template(from: &record))
        }
        self.init(assets: assets, compiled: Dictionary(templates) { first, _ in first })
    }
}

extension Template {
    /// Writes the template.
    func write(to record: inout RecordWriter) {
        record.write(program.operations) { $0.write($1) }
        record.write(program.literals)
        record.write(program.steps) { $0.write(UInt64($1)) }
    }

    /// Reads what ``write(to:)`` wrote.
    convenience init(from record: inout RecordReader) throws(RecordReader.Damage) {
        let program = Program(
            operations: try record.list { record throws(RecordReader.Damage) in
                try record.operation()
            },
            literals: try record.content(),
            steps: try record.list { record throws(RecordReader.Damage) in try record.index() }
        )
        guard program.isSound else { throw RecordReader.Damage() }
        self.init(program)
    }
}

extension Template.Program {
    /// Whether no operation asks for more than there is.
    fileprivate var isSound: Bool {
        operations.allSatisfy { operation in
            operation.literal.upperBound + FlatValue.margin <= literals.count
                && Int(operation.path.start) + Int(operation.path.count) <= steps.count
                && operation.target <= operations.count
        }
    }
}

extension RecordWriter {
    fileprivate mutating func write(_ operation: Template.Operation) {
        write(UInt64(operation.literalStart))
        write(UInt64(operation.literalCount))
        write(UInt64(operation.path.start))
        write(UInt64(operation.path.count))
        write(UInt64(operation.path.frame))
        write(UInt64(operation.target))
        write(UInt64(operation.growth))
        switch operation.action {
        case .nothing: write(0)
        case .ifPresent: write(1)
        case .ifAbsent: write(2)
        case .each: write(3)
        case .next: write(4)
        case .write(.escaped): write(5)
        case .write(.address): write(6)
        case .write(.raw): write(7)
        }
    }
}

extension RecordReader {
    fileprivate mutating func operation() throws(Damage) -> Template.Operation {
        let (start, count) = (try index() as UInt32, try index() as UInt32)
        let path = Template.Path(start: try index(), count: try index(), frame: try index())
        let (target, growth) = (try index() as UInt32, try index() as UInt8)
        return Template.Operation(
            literalStart: start,
            literalCount: count,
            path: path,
            target: target,
            action: try action(),
            growth: growth
        )
    }

    private mutating func action() throws(Damage) -> Template.Operation.Action {
        switch try integer() {
        case 0: .nothing
        case 1: .ifPresent
        case 2: .ifAbsent
        case 3: .each
        case 4: .next
        case 5: .write(.escaped)
        case 6: .write(.address)
        case 7: .write(.raw)
        default: throw Damage()
        }
    }

    fileprivate mutating func index<Number: FixedWidthInteger>() throws(Damage) -> Number {
        guard let index = Number(exactly: try number()) else { throw Damage() }
        return index
    }
}
