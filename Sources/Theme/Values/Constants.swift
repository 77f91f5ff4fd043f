/// Values that are the same on every page, with their names.
public struct Constants: Sendable {
    /// The names.
    public let shape: Shape
    /// What stands behind them.
    public let value: Value

    /// No constants.
    public static let none = Constants(shape: Shape([]), value: .record([]))

    /// Constants read from a Swift value.
    public init<Root>(_ root: Root, _ fields: Fields<Root>) {
        self.init(shape: fields.shape, value: fields.value(of: root))
    }

    init(shape: Shape, value: Value) {
        self.shape = shape
        self.value = value
    }

    /// These constants and others.
    func adding(_ name: String, _ kind: Kind, _ value: Value) -> Constants {
        guard case .record(let values) = self.value else { return self }
        return Constants(
            shape: Shape(shape.fields + [(name: name, kind: kind)]),
            value: .record(values + [value])
        )
    }
}
