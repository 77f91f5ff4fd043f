internal import BudgetModel
internal import Diagnostics
internal import Documents

extension Funding {
    /// The four sums, with the columns that hold them.
    static let columns:
        [(column: TableColumn, figure: any WritableKeyPath<Funding, FundingFigure?> & Sendable)] = [
            (.total, \.total), (.generalBudget, \.generalBudget), (.fundBudget, \.fundBudget),
            (.otherFunds, \.other),
        ]

    /// Adds what a repeated row says, and reports sums that are not the same in both.
    mutating func merge(_ repeated: Funding, in path: String, faults: inout [Diagnostic]) {
        guard !repeated.isUndisclosed else { return }
        for (_, figure) in Self.columns {
            guard let new = repeated[keyPath: figure] else { continue }
            guard let old = self[keyPath: figure] else {
                self[keyPath: figure] = new
                continue
            }
            guard old.amount != new.amount else { continue }
            faults.append(.fundingDiffers(new.printed, from: old.printed, in: path))
        }
    }
}

extension TableReader {
    /// Takes the sums of a row; a blank cell or a dash is `nil`, as is what had to be reported.
    mutating func takeFunding(_ cells: inout RowCells) -> Funding {
        var funding = Funding()
        guard cells.holdsFunding else { return funding }
        for (column, figure) in Funding.columns {
            guard let cell = cells.take(column) else { continue }
            funding[keyPath: figure] = figureOf(printed(cell, row: cells.row), in: column)
        }
        return funding
    }

    /// The sum in a cell; reports what keeps it from being read.
    private mutating func figureOf(_ text: PrintedText, in column: TableColumn) -> FundingFigure? {
        guard !AmountReading.isUndisclosed(text.text), let unit = unit(of: column, for: text)
        else { return nil }
        switch AmountReading(text.text, unit: unit) {
        case .amount(let amount): return FundingFigure(amount: amount, printed: text)
        case .unreadable: faults.append(.unreadableAmount(text.text, at: location(of: text)))
        case .tooPrecise: faults.append(.tooPreciseAmount(text.text, at: location(of: text)))
        case .tooLarge: faults.append(.tooLargeAmount(text.text, at: location(of: text)))
        }
        return nil
    }

    /// The unit of a column of sums, from its heading, a line above the table, or the title.
    private mutating func unit(of column: TableColumn, for text: PrintedText) -> MoneyUnit? {
        let statements = [heading?.columns?.units[column], statedUnit, title?.unit]
        let statement = statements.compactMap(\.self).first { $0 != .none }
        if case .known(let unit) = statement { return unit }
        guard !hasReportedUnit else { return nil }
        hasReportedUnit = true
        if case .unknown(let name) = statement {
            faults.append(.unknownUnit(name, of: text.text, at: location(of: text)))
        } else {
            faults.append(.missingUnit(of: text.text, at: location(of: text)))
        }
        return nil
    }
}

extension RowCells {
    /// Whether the row has anything in the columns of money.
    fileprivate var holdsFunding: Bool {
        holds(.total) || holds(.generalBudget) || holds(.fundBudget) || holds(.otherFunds)
    }
}

extension Diagnostic {
    fileprivate static func fundingDiffers(
        _ repeated: PrintedText,
        from first: PrintedText,
        in path: String
    ) -> Diagnostic {
        let text = excerpt(repeated.text)
        let place = "\(first.place.line):\(first.place.column)"
        return Diagnostic(
            code: "funding-differs",
            severity: .error,
            location: SourceLocation(
                path: path,
                line: repeated.place.line,
                column: repeated.place.column
            ),
            message: Wording(
                chinese: "重复的行写着“\(text)”，前面 \(place) 处是“\(excerpt(first.text))”",
                english:
                    "the repeated row has “\(text)” where \(place) has “\(excerpt(first.text))”"
            ),
            remedy: Wording(chinese: "改成同一个数", english: "make both sums the same")
        )
    }

    fileprivate static func unreadableAmount(
        _ text: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "amount-unreadable",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "“\(excerpt(text))”不是金额",
                english: "“\(excerpt(text))” is no sum of money"
            ),
            remedy: Wording(
                chinese: "只写数字，如“17668.25”；没有的留空",
                english: "write digits only, such as 17668.25, and leave the cell blank for none"
            )
        )
    }

    fileprivate static func tooPreciseAmount(
        _ text: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "amount-too-precise",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "“\(excerpt(text))”的小数位超过了分",
                english: "“\(excerpt(text))” has parts of a fen"
            ),
            remedy: Wording(chinese: "四舍五入到分", english: "round the sum to the fen")
        )
    }

    fileprivate static func tooLargeAmount(
        _ text: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "amount-too-large",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "“\(excerpt(text))”超过了任何预算",
                english: "“\(excerpt(text))” is beyond any budget"
            ),
            remedy: Wording(
                chinese: "改正数字，或表头的金额单位",
                english: "correct the number, or the unit in the heading"
            )
        )
    }

    fileprivate static func unknownUnit(
        _ unit: String,
        of text: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            code: "money-unit-unknown",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "金额“\(excerpt(text))”的单位“\(excerpt(unit))”不认识",
                english: "the unit “\(excerpt(unit))” of the sum “\(excerpt(text))” is unknown"
            ),
            remedy: Wording(
                chinese: "金额单位用元、千元、万元、百万元或亿元",
                english: "give the sums in 元, 千元, 万元, 百万元 or 亿元"
            )
        )
    }

    fileprivate static func missingUnit(of text: String, at location: SourceLocation) -> Diagnostic
    {
        Diagnostic(
            code: "money-unit-missing",
            severity: .error,
            location: location,
            message: Wording(
                chinese: "表里没有写明金额“\(excerpt(text))”的单位",
                english: "the table does not say in which unit the sum “\(excerpt(text))” is"
            ),
            remedy: Wording(
                chinese: "在表头写明单位，如“资金安排（万元）”",
                english: "name the unit in the heading, such as 资金安排（万元）"
            )
        )
    }
}
