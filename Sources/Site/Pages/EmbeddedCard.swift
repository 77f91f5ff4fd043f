internal import Theme

/// The markup with which other pages show a project's card: the page itself in a frame, whose address ends in
/// `#card`, by which style sheets know that nothing else is wanted.
func cardFrame(of name: String, at address: String) -> String {
    var markup = Array(#"<iframe src=""#.utf8)
    appendAddress(address + "#card", to: &markup)
    markup += #"" title=""#.utf8
    appendEscaped(name, to: &markup)
    markup += #"" width="100%" height="420" loading="lazy"></iframe>"#.utf8
    return String(decoding: markup, as: UTF8.self)
}
