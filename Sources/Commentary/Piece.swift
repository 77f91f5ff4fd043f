/// A part of a rendered note: HTML, or a hole that only the site can fill.
///
/// Rendering happens once; filling the holes is appending, and cannot fail once the note's references were
/// found to exist.
public enum Piece: Hashable, Sendable {
    /// Finished HTML.
    case html([UInt8])
    /// An address inside `href="…"`, relative to the page that shows the note.
    case address(Reference)
    /// The value of a figure, as text.
    case figure(Reference)
    /// The first use of a glossary term, to be shown as a link to its explanation.
    case term(String)
}
