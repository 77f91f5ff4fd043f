/// A text as a message quotes it: in one line, and of a long text only the beginning.
func excerpt(_ text: some StringProtocol) -> String {
    let most = 40
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(most) {
        scalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    let isWhole = text.unicodeScalars.dropFirst(most).isEmpty
    return String(scalars) + (isWhole ? "" : "…")
}
