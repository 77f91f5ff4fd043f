public import BudgetModel
public import Records
internal import Search

extension SiteDisclosure {
    /// Everything but the projects, for a later build that need not read the table again.
    ///
    /// It must not be kept where a project has no address of its own, which is an error.
    public var record: RecordPieces {
        var record = RecordPieces()
        record.writer.write(head)
        measurability.write(to: &record.writer)
        record.writer.write(projectNames) { $0.write($1) }
        for content in [outlineRecord, promiseRecord, indicators.bytes] { record.share(content) }
        searched.write(to: &record)
        return record
    }

    /// Reads what ``record`` has.
    ///
    /// - Parameters:
    ///   - record: Is read from.
    ///   - projects: Reads the projects from the document, once they are asked for; as many as there were.
    /// - Throws: `RecordReader.Damage` if the bytes are no such record.
    public init(
        from record: inout RecordReader,
        projects: @escaping @Sendable (SourceDocument, _ count: Int) -> [Project]
    ) throws(RecordReader.Damage) {
        let department = Department(name: try record.printedText())
        let year = try record.integer()
        guard let stage = Stage(rawValue: try record.text()) else { throw RecordReader.Damage() }
        let title = try record.printedText()
        let document = SourceDocument(
            path: try record.text(),
            sha256: try record.text(),
            byteCount: try record.integer()
        )
        let funding = Funding(
            total: try record.figure(),
            generalBudget: try record.figure(),
            fundBudget: try record.figure(),
            other: try record.figure()
        )
        let measurability = try Measurability(from: &record)
        let names = try record.list { record throws(RecordReader.Damage) in try record.text() }
        let outlines = try record.content()
        let promises = try record.content()
        let indicators = IndicatorRegister(bytes: try record.content())
        let searched = try SearchedTable(from: &record)
        self.init(
            head: Disclosure(
                department: department,
                year: year,
                stage: stage,
                title: title,
                document: document,
                funding: funding,
                projects: []
            ),
            measurability: measurability,
            projectNames: names,
            outlineRecord: outlines,
            promiseRecord: promises,
            indicators: indicators,
            searched: searched,
            read: { projects(document, names.count) }
        )
    }
}

extension Funding {
    fileprivate var figures: [FundingFigure?] { [total, generalBudget, fundBudget, other] }
}

extension RecordWriter {
    /// Writes a disclosure without its projects.
    fileprivate mutating func write(_ head: Disclosure) {
        write(head.department.name)
        write(head.year)
        write(head.stage.rawValue)
        write(head.title)
        write(head.document.path)
        write(head.document.sha256)
        write(head.document.byteCount)
        for figure in head.funding.figures { write(figure) { $0.write($1) } }
    }

    fileprivate mutating func write(_ text: PrintedText) {
        write(text.text)
        write(text.place.page)
        write(text.place.line)
        write(text.place.column)
    }

    fileprivate mutating func write(_ figure: FundingFigure) {
        write(figure.amount.fen)
        write(figure.printed)
    }
}

extension RecordReader {
    fileprivate mutating func printedText() throws(Damage) -> PrintedText {
        let text = try text()
        let place = CellPlace(page: try integer(), line: try integer(), column: try integer())
        return PrintedText(text, at: place)
    }

    fileprivate mutating func figure() throws(Damage) -> FundingFigure? {
        try optional { record throws(Damage) in
            let amount = Amount(fen: try record.integer())
            return FundingFigure(amount: amount, printed: try record.printedText())
        }
    }
}
