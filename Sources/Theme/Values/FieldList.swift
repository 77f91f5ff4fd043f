/// Takes the declarations of `Fields`: for the names and kinds alone, or to read the fields of a value.
///
/// Each declaration names its closure on the spot, so that reading a field costs no call: calling stored
/// closures, and counting who holds them, took longer than what they read. The pointers last as long as
/// the call that lends this, which nobody can copy.
@safe
public struct FieldList<Root>: ~Copyable {
    /// The value that is read; `nil` where the names are collected.
    @usableFromInline let root: UnsafePointer<Root>?
    @usableFromInline let page: UnsafeMutablePointer<FlatLayout>?
    /// Where the next field is laid.
    @usableFromInline var place: Int
    /// The names so far; none where a value is read.
    @usableFromInline var names: [(name: String, kind: Kind)] = []

    /// Collects names.
    @inlinable
    init() {
        unsafe root = nil
        unsafe page = nil
        place = 0
    }

    /// Reads a value.
    @inlinable
    init(root: UnsafePointer<Root>, page: UnsafeMutablePointer<FlatLayout>, place: Int) {
        unsafe self.root = unsafe root
        unsafe self.page = unsafe page
        self.place = place
    }

    @inlinable
    @inline(__always)
    mutating func field<Part>(
        _ name: String,
        _ kind: @autoclosure () -> Kind,
        _ read: (Root) -> Part?,
        _ lay: (Part, inout FlatLayout, Int) -> Void
    ) {
        guard let root = unsafe root, let page = unsafe page else {
            names.append((name, kind()))
            return
        }
        if let part = unsafe read(root.pointee) {
            unsafe lay(part, &page.pointee, place)
        } else {
            unsafe page.pointee.putNothing(at: place)
        }
        place += 1
    }
}

extension FieldList {
    /// Plain text; `nil` is absent.
    @inlinable
    @inline(__always)
    public mutating func text(_ name: String, _ read: (Root) -> String?) {
        field(name, .text, read) { $1.put($0, at: $2) }
    }

    /// Plain text of a fixed length in UTF-8; `nil` is absent.
    @inlinable
    @inline(__always)
    public mutating func text<let count: Int>(
        _ name: String, _ read: (Root) -> InlineArray<count, UInt8>?
    ) {
        field(name, .text, read) { $1.put($0, at: $2) }
    }

    /// A whole number, as digits; `nil` is absent.
    @inlinable
    @inline(__always)
    public mutating func number(_ name: String, _ read: (Root) -> Int?) {
        field(name, .text, read) { $1.put($0, at: $2) }
    }

    /// Finished markup, already escaped; `nil` is absent.
    @inlinable
    @inline(__always)
    public mutating func html(_ name: String, _ read: (Root) -> String?) {
        field(name, .html, read) { $1.put($0, at: $2) }
    }

    /// Finished markup in UTF-8, already escaped; `nil` is absent.
    @inlinable
    @inline(__always)
    public mutating func html(_ name: String, _ read: (Root) -> [UInt8]?) {
        field(name, .html, read) { $1.put($0, at: $2) }
    }

    /// An address, relative or with one of the schemes http, https, mailto and tel; `nil` is absent.
    @inlinable
    @inline(__always)
    public mutating func url(_ name: String, _ read: (Root) -> String?) {
        field(name, .url, read) { $1.put($0, at: $2) }
    }

    /// An address of a fixed length in UTF-8; `nil` is absent.
    @inlinable
    @inline(__always)
    public mutating func url<let count: Int>(
        _ name: String, _ read: (Root) -> InlineArray<count, UInt8>?
    ) {
        field(name, .url, read) { $1.put($0, at: $2) }
    }

    /// Yes or no.
    @inlinable
    @inline(__always)
    public mutating func flag(_ name: String, _ read: (Root) -> Bool) {
        field(name, .flag, read) { $1.put($0, at: $2) }
    }

    /// A value with names of its own; `nil` is absent.
    @inlinable
    @inline(__always)
    public mutating func record<Part>(
        _ name: String, _ fields: @autoclosure () -> Fields<Part>, _ read: (Root) -> Part?
    ) {
        field(name, .record(fields().shape), read) { fields().lay($0, into: &$1, at: $2) }
    }

    /// Any number of values with names of their own.
    @inlinable
    @inline(__always)
    public mutating func list<Element>(
        _ name: String, _ fields: @autoclosure () -> Fields<Element>, _ read: (Root) -> [Element]
    ) {
        field(name, .list(.record(fields().shape)), read) { fields().lay($0, into: &$1, at: $2) }
    }

    /// Any number of values with names of their own, shown one by one and not as a list: twice, to count
    /// them and to lay them.
    @inlinable
    @inline(__always)
    public mutating func list<Element>(
        _ name: String,
        _ fields: @autoclosure () -> Fields<Element>,
        _ show: (Root, (Element) -> Void) -> Void
    ) {
        field(name, .list(.record(fields().shape)), Optional.some) { root, page, place in
            let fields = fields()
            var count = 0
            show(root) { _ in count += 1 }
            var next = page.put(.list, of: count, at: place)
            show(root) { element in
                fields.lay(element, into: &page, at: next)
                next += 1
            }
        }
    }

    /// Any number of texts, each `{{.}}` in the list's section.
    @inlinable
    public mutating func texts(_ name: String, _ read: (Root) -> [String]) {
        field(name, .list(.text), read) { texts, page, place in
            let first = page.put(.list, of: texts.count, at: place)
            for index in texts.indices { page.put(texts[index], at: first + index) }
        }
    }

    /// A part of any kind that many pages share, so that it is read once for them all.
    @inlinable
    @inline(__always)
    public mutating func shared(
        _ name: String, _ kind: @autoclosure () -> Kind, _ read: (Root) -> FlatValue
    ) {
        field(name, kind(), read) { $1.put($0, at: $2) }
    }

    /// A name that this page never fills but shared templates may ask for.
    @inlinable
    public mutating func nothing(_ name: String) {
        field(name, .nothing, { _ in Never?.none }, { _, _, _ in })
    }

    /// The fields of a part of the value, as if they were declared here.
    @inlinable
    public mutating func include<Part>(_ fields: Fields<Part>, _ read: (Root) -> Part) {
        guard let root = unsafe root, let page = unsafe page else {
            names += fields.shape.fields
            return
        }
        let part = unsafe read(root.pointee)
        place = unsafe withUnsafePointer(to: part) { part in
            unsafe fields.declare(part, into: &page.pointee, from: place)
        }
    }
}
