/// A value for a template: plain data without names, laid out as its `Shape` says.
///
/// A value that does not fit its shape prints as if it were absent: rendering cannot fail.
public enum Value: Hashable, Sendable {
    /// Nothing: prints nothing, and its sections are skipped.
    case absent
    /// The content of a text, an address or markup.
    case text(String)
    /// The content of a flag.
    case flag(Bool)
    /// The contents of a record, in the order of its shape.
    case record([Value])
    /// The elements of a list.
    case list([Value])
}

extension Value {
    /// Whether a section on this value is rendered: not for absent, false and the empty list.
    var isPresent: Bool {
        switch self {
        case .absent: false
        case .flag(let flag): flag
        case .list(let elements): !elements.isEmpty
        case .text, .record: true
        }
    }

    /// Appends the text of a value; other values, absent ones among them, print nothing.
    func print(_ printing: Printing, to buffer: inout [UInt8]) {
        if case .text(let text) = self { append(text, printing, to: &buffer) }
    }
}
