public import BudgetModel
public import Records
internal import Search

extension SiteDisclosure {
    /// Writes everything but the projects, for a later build that need not read the table again.
    ///
    /// It must not be kept where a project has no address of its own, which is an error.
    public func write(to record: inout RecordWriter) {
        record.write(head.department.name)
        record.write(head.year)
        record.write(head.stage.rawValue)
        record.write(head.title)
        record.write(head.document.path)
        record.write(head.document.sha256)
        record.write(head.document.byteCount)
        for figure in head.funding.figures { record.write(figure) { $0.write($1) } }
        measurability.write(to: &record)
        record.write(projectNames) { $0.write($1) }
        record.write(outlineRecord)
        record.write(promiseRecord)
        record.write(indicators.bytes)
        searched.write(to: &record)
    }

    /// Reads what ``write(to:)`` wrote.
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
