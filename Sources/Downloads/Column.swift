public import Diagnostics

/// A column of a table of data: its name, what stands in it and where the official table has it.
public struct Column: Hashable, Sendable {
    /// The name in files, in English and never changed.
    public let name: String
    /// The heading in Chinese, for workbooks.
    public let heading: String
    /// What its cells hold.
    public internal(set) var kind: Kind
    /// What it says, and what a blank cell means where that is not plain.
    public let meaning: Wording
    /// In what its numbers count.
    public let unit: Wording?
    /// The heading of the official table under which it stands; `nil` for what the site adds.
    public let sourceHeading: String?
    /// Whether no cell of it is ever blank.
    public let isRequired: Bool
    /// Whether it repeats what another table says of the row, so that a CSV file can be read by itself.
    ///
    /// JSON nests the rows and leaves such columns out.
    public let isRepeated: Bool
    /// The words that stand for something, where the column holds no others.
    public let codes: [Code]
    /// What the Fiscal Data Package calls it.
    public let fiscalType: String?

    /// What the cells of a column hold.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Text.
        case text
        /// Whole numbers.
        case integer
        /// Exact sums of money: text in JSON, since programs that read its numbers round them.
        case amount
        /// Decimal numbers.
        case number
        /// Yes or no.
        case flag
        /// A list in JSON.
        case list
    }

    /// A word that stands for something in a column.
    public struct Code: Hashable, Sendable {
        /// The word, in lower case with underscores.
        public let code: String
        /// What it stands for.
        public let meaning: Wording

        init(_ code: String, _ chinese: String, _ english: String) {
            self.code = code
            meaning = Wording(chinese: chinese, english: english)
        }
    }

    init(
        _ name: String,
        _ heading: String,
        _ chinese: String,
        _ english: String,
        from sourceHeading: String? = nil,
        unit: Wording? = nil,
        isRequired: Bool = false,
        isRepeated: Bool = false,
        codes: [Code] = [],
        fiscalType: String? = nil
    ) {
        self.name = name
        self.heading = heading
        kind = .text
        meaning = Wording(chinese: chinese, english: english)
        self.unit = unit
        self.sourceHeading = sourceHeading
        self.isRequired = isRequired
        self.isRepeated = isRepeated
        self.codes = codes
        self.fiscalType = fiscalType
    }
}

/// A table of data: its columns, and how its rows belong to those of other tables.
public struct Table: Hashable, Sendable {
    /// The name in files.
    public let name: String
    /// What a page calls it.
    public let title: Wording
    /// What one row is.
    public let meaning: Wording
    /// The columns, in order; the first holds the key of a row.
    public let columns: [Column]
    /// The columns that hold keys of other tables' rows.
    public let references: [Reference]

    /// A column that holds keys of another table's rows.
    public struct Reference: Hashable, Sendable {
        /// The column.
        public let column: String
        /// The other table, whose first column has the same name.
        public let table: String
    }

    /// The column that tells a row from all others.
    public var key: String { columns[0].name }
}
