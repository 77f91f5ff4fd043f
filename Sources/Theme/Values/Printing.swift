/// How a value is printed.
enum Printing: Hashable, Sendable {
    /// With `& < > " '` as character references.
    case escaped
    /// The same, and only if the address is safe.
    case address
    /// As it is.
    case raw
}
