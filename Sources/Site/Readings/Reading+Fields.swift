internal import Theme

extension Reading {
    /// What templates find in a reading: its runs, so that words of the table keep their language.
    static let fields = Fields<Reading>(.list("runs", Run.fields) { $0.runs })
}

extension Reading.Run {
    /// What templates find in a run.
    static let fields = Fields<Reading.Run>(
        .text("text") { $0.text },
        .flag("isVerbatim") { $0.isVerbatim }
    )
}
