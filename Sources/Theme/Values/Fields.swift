// What reads values can be inlined into other targets: as generic code behind the target's door, reading a
// page's value took four times as long as rendering it.

/// Everything a template may use on a Swift value, declared once: the names, their kinds, the reading.
///
/// ```swift
/// static let fields = Fields<Project> { list in
///     list.text("name") { $0.name }
///     list.list("indicators", Indicator.fields) { $0.indicators }
/// }
/// ```
public struct Fields<Root>: Sendable {
    @usableFromInline let declare: @Sendable (inout FieldList<Root>) -> Void

    /// The names and kinds, for compiling templates.
    public let shape: Shape

    /// Declares the fields in order.
    @inlinable
    public init(_ declare: @escaping @Sendable (_ list: inout FieldList<Root>) -> Void) {
        self.declare = declare
        var list = FieldList<Root>()
        declare(&list)
        shape = Shape(list.names)
    }

    /// The plain value of a page, for rendering.
    @inlinable
    public func flatValue(of root: Root) -> FlatValue {
        // A project's page takes about so much.
        var page = FlatValue(slotCapacity: 512, byteCapacity: 4_096)
        lay(root, into: &page, at: 0)
        return page
    }

    /// The plain value of a part that many pages share, which is kept and takes only the room it fills.
    @inlinable
    public func sharedValue(of root: Root) -> FlatValue {
        var part = FlatValue()
        lay(root, into: &part, at: 0)
        return part
    }

    /// The plain values of a list's elements, for rendering.
    @inlinable
    public func flatValue(ofEach roots: [Root]) -> FlatValue {
        var list = FlatValue()
        lay(roots, into: &list, at: 0)
        return list
    }

    /// The plain value of a Swift value as a tree.
    public func value(of root: Root) -> Value { flatValue(of: root).value }
}

// MARK: Laying

extension Fields {
    @inlinable
    func lay(_ root: Root, into page: inout FlatValue, at place: Int) {
        unsafe withUnsafePointer(to: root) { unsafe lay($0, into: &page, at: place) }
    }

    @inlinable
    func lay(_ roots: [Root], into page: inout FlatValue, at place: Int) {
        let first = page.put(.list, of: roots.count, at: place)
        unsafe roots.withUnsafeBufferPointer { roots in
            guard let start = roots.baseAddress else { return }
            for index in roots.indices {
                unsafe lay(start + index, into: &page, at: first + index)
            }
        }
    }

    @inlinable
    func lay(_ root: UnsafePointer<Root>, into page: inout FlatValue, at place: Int) {
        let first = page.put(.record, of: shape.entries.count, at: place)
        _ = unsafe declare(root, into: &page, from: first)
    }

    /// Lays the fields at places from one on.
    ///
    /// - Returns: The place after the last.
    @inlinable
    func declare(_ root: UnsafePointer<Root>, into page: inout FlatValue, from place: Int) -> Int {
        unsafe withUnsafeMutablePointer(to: &page) { page in
            var list = unsafe FieldList(root: root, page: page, place: place)
            declare(&list)
            return list.place
        }
    }
}
