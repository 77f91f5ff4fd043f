internal import Diagnostics

/// The files of a tree in the order of their addresses, and the folders they need.
///
/// `SHA256SUMS` has its place among them. A folder's files stand together but for what its own
/// folders hold, so a walk in this order opens each folder about once.
struct OutputLayout: Sendable {
    /// The file that lists the digests of all others.
    static let checksumsName = "SHA256SUMS"
    /// What begins the names that publication itself needs for a moment inside the folder.
    static let reservedPrefix = ".mingzhang"
    /// The length of a name that every file system takes, with room for a suffix.
    static let longestName = 250

    struct Output: Sendable {
        var address: String
        /// The index in the plan; -1 for `SHA256SUMS`, which is not planned.
        var planned: Int
        var folder: Int
        /// The last part of the address.
        var name: String
    }

    struct Place: Sendable {
        /// The folder that holds this one, earlier in the list; the root holds itself.
        var parent: Int
        var name: String
    }

    /// In ascending order of the addresses' bytes.
    private(set) var outputs: [Output] = []
    /// The root is first.
    private(set) var folders = [Place(parent: 0, name: "")]
    /// Where `SHA256SUMS` stands in `outputs`.
    private(set) var checksums = 0
    /// The folders by their addresses; the root's is empty.
    private var folderIndex = ["": 0]

    /// Orders the addresses of a plan.
    ///
    /// Throws `address-invalid` if an address is no relative path of ASCII characters, stands twice
    /// or is also a folder of another.
    init(of addresses: [String]) throws(PublicationFailure) {
        for address in addresses {
            if let fault = faultOfAddress(address) { throw .addressInvalid(address, fault) }
        }
        var order = addresses.enumerated().map { (address: $0.element, planned: $0.offset) }
        order.append((address: Self.checksumsName, planned: -1))
        order.sort { $0.address < $1.address }
        try arrange(order)
    }

    private mutating func arrange(
        _ order: [(address: String, planned: Int)]
    ) throws(PublicationFailure) {
        outputs.reserveCapacity(order.count)
        var folder = (address: "", index: 0)
        var previous = ""
        for (address, planned) in order {
            guard address != previous else { throw .addressInvalid(address, standsTwice) }
            previous = address
            let end = address.utf8.lastIndex(of: UInt8(ascii: "/"))
            let parent = end.map { address[..<$0] } ?? ""
            if parent != folder.address {
                folder = (String(parent), makeRoom(for: String(parent)))
            }
            let name = end.map { String(address[address.utf8.index(after: $0)...]) } ?? address
            if planned < 0 { checksums = outputs.count }
            outputs.append(
                Output(address: address, planned: planned, folder: folder.index, name: name)
            )
        }
        for address in folderIndex.keys.sorted() where output(at: address) != nil {
            throw .addressInvalid(address, isAlsoFolder)
        }
    }

    /// The index of a folder, entered with its parents if it is new.
    private mutating func makeRoom(for address: String) -> Int {
        if let index = folderIndex[address] { return index }
        let end = address.utf8.lastIndex(of: UInt8(ascii: "/"))
        let parent = makeRoom(for: end.map { String(address[..<$0]) } ?? "")
        let name = end.map { String(address[address.utf8.index(after: $0)...]) } ?? address
        folders.append(Place(parent: parent, name: name))
        folderIndex[address] = folders.count - 1
        return folders.count - 1
    }

    /// The place of an address in `outputs`, if it is there.
    func output(at address: String) -> Int? {
        var low = 0
        var high = outputs.count
        while low < high {
            let middle = (low + high) / 2
            if outputs[middle].address < address { low = middle + 1 } else { high = middle }
        }
        return low < outputs.count && outputs[low].address == address ? low : nil
    }

    /// The index of the folder with an address, if it is there.
    func folder(at address: String) -> Int? { folderIndex[address] }

    /// The places in `outputs`, cut into pieces of work for one thread.
    ///
    /// A piece is at least 50 files, so that handing it out costs nothing to speak of, and ends with
    /// a folder where it can, since two threads that make files in one folder wait for each other.
    var runs: [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for place in outputs.indices.dropFirst() {
            let length = place - start
            let folderEnds = outputs[place].folder != outputs[place - 1].folder
            guard length >= 400 || (length >= 50 && folderEnds) else { continue }
            runs.append(start..<place)
            start = place
        }
        return runs + [start..<outputs.count]
    }
}

/// Why no file can have this address; `nil` if one can.
private func faultOfAddress(_ address: String) -> Wording? {
    let slash = UInt8(ascii: "/")
    let bytes = address.utf8Span.span
    var part = (length: 0, dots: 0)
    for index in bytes.indices {
        let byte = bytes[index]
        guard 0x20...0x7E ~= byte, byte != UInt8(ascii: "\\") else { return notASCII }
        if byte == slash {
            if part.length == part.dots && part.length <= 2 { return notBelow }
            part = (0, 0)
            continue
        }
        part.length += 1
        if byte == UInt8(ascii: ".") { part.dots += 1 }
        if part.length > OutputLayout.longestName { return tooLong }
    }
    if part.length == part.dots && part.length <= 2 { return notBelow }
    let isReserved =
        address == OutputLayout.checksumsName || address.hasPrefix(OutputLayout.reservedPrefix)
    return isReserved ? reserved : nil
}

private let notASCII = Wording(
    chinese: "含有不能使用的字符",
    english: "has a character that is not allowed"
)
private let notBelow = Wording(chinese: "不是相对路径", english: "is no path below the folder")
private let tooLong = Wording(chinese: "有一部分过长", english: "has a part that is too long")
private let reserved = Wording(chinese: "是保留名称", english: "is a reserved name")
private let standsTwice = Wording(chinese: "出现了两次", english: "stands in the plan twice")
private let isAlsoFolder = Wording(
    chinese: "同时又是文件夹",
    english: "is also a folder of other files"
)
