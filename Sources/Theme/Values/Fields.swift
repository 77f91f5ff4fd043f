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
        // Most pages take less, and memory that is not touched costs nothing.
        FlatValue(slotRoom: 2_048, byteRoom: 32_768) { lay(root, into: &$0, at: 0) }
    }

    /// The plain value of a part that many pages share, which is kept and takes only the room it fills: it
    /// is laid twice, first to count.
    @inlinable
    public func sharedValue(of root: Root) -> FlatValue {
        FlatValue(slotRoom: 0, byteRoom: 0) { lay(root, into: &$0, at: 0) }
    }

    /// The plain values of a list's elements, for rendering.
    @inlinable
    public func flatValue(ofEach roots: [Root]) -> FlatValue {
        FlatValue(slotRoom: 0, byteRoom: 0) { lay(roots, into: &$0, at: 0) }
    }

    /// The plain value of a Swift value as a tree.
    public func value(of root: Root) -> Value { flatValue(of: root).value }
}

// MARK: Laying

extension Fields {
    @inlinable
    func lay(_ root: Root, into page: inout FlatLayout, at place: Int) {
        unsafe withUnsafePointer(to: root) { unsafe lay($0, into: &page, at: place) }
    }

    @inlinable
    func lay(_ roots: [Root], into page: inout FlatLayout, at place: Int) {
        let first = page.put(.list, of: roots.count, at: place)
        unsafe roots.withUnsafeBufferPointer { roots in
            guard let start = roots.baseAddress else { return }
            for index in roots.indices {
                unsafe lay(start + index, into: &page, at: first + index)
            }
        }
    }

    @inlinable
    func lay(_ root: UnsafePointer<Root>, into page: inout FlatLayout, at place: Int) {
        let first = page.put(.record, of: shape.entries.count, at: place)
        _ = unsafe declare(root, into: &page, from: first)
    }

    /// Lays the fields at places from one on.
    ///
    /// - Returns: The place after the last.
    @inlinable
    func declare(_ root: UnsafePointer<Root>, into page: inout FlatLayout, from place: Int) -> Int {
        unsafe withUnsafeMutablePointer(to: &page) { page in
            var list = unsafe FieldList(root: root, page: page, place: place)
            declare(&list)
            return list.place
        }
    }
}
