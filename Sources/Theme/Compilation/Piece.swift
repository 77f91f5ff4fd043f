/// A part of a template with its partials, parents and names put in their places.
///
/// The checks of HTML read these, and the operations are written from them.
indirect enum Piece: Hashable {
    /// The template's own bytes.
    case literal([UInt8], Origin)
    /// A value, printed by the rule of `printing`.
    case value(Reference, Printing, TagName, Origin)
    /// A part that is rendered never, once or often.
    case section(Reference, Test, body: [Piece], Origin)

    /// When a section's body is rendered.
    enum Test: Hashable {
        case present
        case absent
        case eachElement
    }
}
