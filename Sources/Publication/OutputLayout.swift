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
        /// How many bytes of the address stand before the name.
        var nameStart: Int

        /// The last part of the address.
        var name: String { lastPart(of: address, from: nameStart) }
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
        var order = Array(addresses.indices)
        order.sort { addresses[$0] < addresses[$1] }
        let place = order.firstIndex { addresses[$0] > Self.checksumsName } ?? order.count
        order.insert(-1, at: place)
        try arrange(order, addresses)
    }

    private mutating func arrange(
        _ order: [Int],
        _ addresses: [String]
    ) throws(PublicationFailure) {
        outputs.reserveCapacity(order.count)
        checksums = order.firstIndex(of: -1) ?? 0
        var previous: Output?
        for planned in order {
            let address = planned < 0 ? Self.checksumsName : addresses[planned]
            guard address != previous?.address else { throw .addressInvalid(address, standsTwice) }
            let start = nameStart(in: address)
            var output = Output(address: address, planned: planned, folder: 0, nameStart: start)
            if let previous, start == previous.nameStart,
                beginAlike(address, previous.address, for: start)
            {
                output.folder = previous.folder
            } else {
                output.folder = makeRoom(for: folderAddress(of: address, nameStart: start))
            }
            outputs.append(output)
            previous = output
        }
        for address in folderIndex.keys.sorted() where output(at: address) != nil {
            throw .addressInvalid(address, isAlsoFolder)
        }
    }

    /// The index of a folder, entered with its parents if it is new.
    private mutating func makeRoom(for address: String) -> Int {
        if let index = folderIndex[address] { return index }
        let start = nameStart(in: address)
        let parent = makeRoom(for: folderAddress(of: address, nameStart: start))
        folders.append(Place(parent: parent, name: lastPart(of: address, from: start)))
        folderIndex[address] = folders.count - 1
        return folders.count - 1
    }

    /// Leaves out all but some of the outputs, by their places in order; their folders stay.
    mutating func keepOnly(_ places: [Int]) {
        outputs = places.map { outputs[$0] }
        checksums = outputs.firstIndex { $0.planned < 0 } ?? 0
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

    /// Some places, which are sorted, cut between folders.
    func folders(of places: [Int]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for index in places.indices
        where index + 1 == places.count
            || outputs[places[index]].folder != outputs[places[index + 1]].folder
        {
            runs.append(start..<index + 1)
            start = index + 1
        }
        return runs
    }

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

/// How many bytes of an address stand before its last part.
private func nameStart(in address: String) -> Int {
    let bytes = address.utf8Span.span
    var start = bytes.count
    while start > 0, bytes[start - 1] != UInt8(ascii: "/") { start -= 1 }
    return start
}

/// The address of the folder that something is in; empty for the root.
private func folderAddress(of address: String, nameStart: Int) -> String {
    String(address[..<address.utf8.index(address.startIndex, offsetBy: max(0, nameStart - 1))])
}

private func lastPart(of address: String, from nameStart: Int) -> String {
    String(address[address.utf8.index(address.startIndex, offsetBy: nameStart)...])
}

/// Whether two addresses have the same first bytes.
private func beginAlike(_ address: String, _ other: String, for count: Int) -> Bool {
    let bytes = address.utf8Span.span
    let others = other.utf8Span.span
    return (0..<count).allSatisfy { bytes[$0] == others[$0] }
}

/// Why no file can have this address; `nil` if one can.
private func faultOfAddress(_ address: String) -> Wording? {
    let bytes = address.utf8Span.span
    var part = (length: 0, dots: 0)
    for index in bytes.indices {
        let byte = bytes[index]
        guard 0x20...0x7E ~= byte, byte != UInt8(ascii: "\\") else { return notASCII }
        if byte == UInt8(ascii: "/") {
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
