// What reads values can be inlined into other targets: as generic code behind the target's door, reading a
// page's value took four times as long as rendering it.

/// One name a template may use on a Swift value: its kind and how to read it.
public struct Field<Root>: Sendable {
    @usableFromInline let name: String
    @usableFromInline let kind: Kind
    @usableFromInline let read: @Sendable (Root) -> Value

    @inlinable
    init(name: String, kind: Kind, read: @escaping @Sendable (Root) -> Value) {
        self.name = name
        self.kind = kind
        self.read = read
    }
}

extension Field {
    /// Plain text; `nil` is absent.
    @inlinable
    public static func text(
        _ name: String, _ read: @escaping @Sendable (Root) -> String?
    ) -> Field {
        Field(name: name, kind: .text) { read($0).map(Value.text) ?? .absent }
    }

    /// Finished markup, already escaped; `nil` is absent.
    @inlinable
    public static func html(
        _ name: String, _ read: @escaping @Sendable (Root) -> String?
    ) -> Field {
        Field(name: name, kind: .html) { read($0).map(Value.text) ?? .absent }
    }

    /// Finished markup in UTF-8, already escaped; `nil` is absent.
    @inlinable
    public static func html(
        _ name: String, _ read: @escaping @Sendable (Root) -> [UInt8]?
    ) -> Field {
        Field(name: name, kind: .html) { read($0).map(Value.bytes) ?? .absent }
    }

    /// An address, relative or with one of the schemes http, https, mailto and tel; `nil` is absent.
    @inlinable
    public static func url(
        _ name: String, _ read: @escaping @Sendable (Root) -> String?
    ) -> Field {
        Field(name: name, kind: .url) { read($0).map(Value.text) ?? .absent }
    }

    /// Yes or no.
    @inlinable
    public static func flag(
        _ name: String, _ read: @escaping @Sendable (Root) -> Bool
    ) -> Field {
        Field(name: name, kind: .flag) { .flag(read($0)) }
    }

    /// A value with names of its own; `nil` is absent.
    @inlinable
    public static func record<Part>(
        _ name: String, _ fields: Fields<Part>, _ read: @escaping @Sendable (Root) -> Part?
    ) -> Field {
        Field(name: name, kind: .record(fields.shape)) {
            read($0).map(fields.value) ?? .absent
        }
    }

    /// Any number of values with names of their own.
    @inlinable
    public static func list<Element>(
        _ name: String, _ fields: Fields<Element>,
        _ read: @escaping @Sendable (Root) -> [Element]
    ) -> Field {
        Field(name: name, kind: .list(.record(fields.shape))) {
            .list(fields.values(of: read($0)))
        }
    }

    /// Any number of texts, each `{{.}}` in the list's section.
    @inlinable
    public static func texts(
        _ name: String, _ read: @escaping @Sendable (Root) -> [String]
    ) -> Field {
        Field(name: name, kind: .list(.text)) { .list(read($0).map(Value.text)) }
    }

    /// A part of any kind whose plain value many pages share, so that it is made once for them all.
    @inlinable
    public static func shared(
        _ name: String, _ kind: Kind, _ read: @escaping @Sendable (Root) -> Value
    ) -> Field {
        Field(name: name, kind: kind, read: read)
    }

    /// A name that this page never fills but shared templates may ask for.
    @inlinable
    public static func nothing(_ name: String) -> Field {
        Field(name: name, kind: .nothing) { _ in .absent }
    }
}

/// Everything a template may use on a Swift value, declared once: the names, their kinds, the reading.
public struct Fields<Root>: Sendable {
    @usableFromInline let fields: [Field<Root>]
    /// The reading of each field alone, which is all that rendering needs.
    @usableFromInline let readers: [@Sendable (Root) -> Value]

    /// The names and kinds, for compiling templates.
    public let shape: Shape

    /// Declares the fields in order.
    @inlinable
    public init(_ fields: Field<Root>...) { self.init(fields) }

    @inlinable
    init(_ fields: [Field<Root>]) {
        self.fields = fields
        readers = fields.map(\.read)
        shape = Shape(fields.map { ($0.name, $0.kind) })
    }

    /// These fields and, as if they were declared here, those of a part of the same value.
    @inlinable
    public func including<Part>(
        _ part: Fields<Part>, _ read: @escaping @Sendable (Root) -> Part
    ) -> Fields {
        Fields(
            fields
                + part.fields.map { field in
                    Field(name: field.name, kind: field.kind) { field.read(read($0)) }
                }
        )
    }

    /// The plain value of a Swift value, for rendering.
    ///
    /// Once per page, indicator and cell: a loop, since `map` is twice as slow in generic code.
    @inlinable
    public func value(of root: Root) -> Value {
        var values: [Value] = []
        values.reserveCapacity(readers.count)
        for read in readers { values.append(read(root)) }
        return .record(values)
    }

    /// The plain values of the elements of a list.
    @inlinable
    public func values(of roots: [Root]) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(roots.count)
        for index in roots.indices { values.append(value(of: roots[index])) }
        return values
    }
}
