internal import Theme

extension Reading {
    /// What templates find in a reading: its runs, so that words of the table keep their language.
    static let fields = Fields<Reading> { list in
        list.list("runs", Run.fields) { $0.visitRuns($1) }
    }
}

extension Reading.Run {
    /// What templates find in a run.
    static let fields = Fields<Reading.Run> { list in
        list.text("text") { $0.text }
        list.flag("isVerbatim") { $0.isVerbatim }
    }
}
