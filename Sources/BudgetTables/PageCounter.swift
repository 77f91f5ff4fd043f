/// Counts the printed pages of a table, which begin at a form feed or a repeated title or heading.
struct PageCounter {
    /// The page reached, counted from 1.
    private(set) var page = 1
    private var content = Content.none

    /// What the page holds so far.
    private enum Content { case none, heading, rows }

    /// A page break stands before the next row.
    mutating func takeFormFeed() {
        if content != .none { turn() }
    }

    /// A title opens a page that holds more than a title.
    mutating func takeTitle() {
        if content != .none { turn() }
    }

    /// A heading opens a page that holds rows already.
    mutating func takeHeading() {
        if content == .rows { turn() }
        content = .heading
    }

    /// A row of the table stands on the page.
    mutating func takeRow() {
        content = .rows
    }

    private mutating func turn() {
        page += 1
        content = .none
    }
}
