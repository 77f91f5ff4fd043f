internal import BudgetModel
internal import Theme

/// The departments of a year as tiles of one field, each as large as its money, in the order of the tables.
///
/// The order of the tables and not of sizes, so that nothing looks like a ranking and a department stands
/// in about the same place every year.
struct DepartmentMap: Sendable {
    let tiles: [Tile]
    /// The departments that disclose no money, which no tile stands for.
    let undisclosed: [String]
    /// The departments whose money is zero, for which there is no room.
    let zero: [String]

    /// A department on the field; sides and places in tenths of a per cent of the field's.
    struct Tile: Sendable {
        let name: String
        let share: String?
        let left: Int
        let top: Int
        let width: Int
        let height: Int
    }

    /// Draws departments of one stage; `nil` where fewer than three disclose money.
    init?(of departments: [DepartmentRow]) {
        undisclosed = departments.filter { $0.wholeFen == nil }.map(\.name)
        zero = departments.filter { $0.wholeFen.map { $0 <= 0 } ?? false }.map(\.name)
        let drawn = departments.filter { ($0.wholeFen ?? 0) > 0 }
        let sums = drawn.compactMap(\.wholeFen)
        guard drawn.count > 2, let whole = sum(of: sums.map(Amount.init(fen:)))?.fen else {
            return nil
        }
        var tiles: [Tile] = []
        var top = Edge(whole: whole)
        for row in rows(of: sums.map { max(1, share(of: $0, in: whole, scale: million) ?? 1) }) {
            let (start, height) = top.advance(by: sums[row].reduce(0, +))
            var left = Edge(whole: sums[row].reduce(0, +))
            for index in row {
                let (x, width) = left.advance(by: sums[index])
                tiles.append(
                    Tile(
                        name: drawn[index].name, share: percentText(of: sums[index], in: whole),
                        left: x, top: start, width: width, height: height))
            }
        }
        self.tiles = tiles
    }

    static let fields = Fields<DepartmentMap> { list in
        list.list("tiles", Tile.fields) { $0.tiles }
        list.flag("hasUndisclosed") { !$0.undisclosed.isEmpty }
        list.texts("undisclosed") { $0.undisclosed }
        list.flag("hasZero") { !$0.zero.isEmpty }
        list.texts("zero") { $0.zero }
    }
}

extension DepartmentMap.Tile {
    static let fields = Fields<DepartmentMap.Tile> { list in
        list.text("name") { $0.name }
        list.text("share") { $0.share }
        list.text("left") { percent(ofTenths: $0.left) }
        list.text("top") { percent(ofTenths: $0.top) }
        list.text("width") { percent(ofTenths: $0.width) }
        list.text("height") { percent(ofTenths: $0.height) }
        list.list("labels", TileLabel.fields) { TileLabel.all(of: $0) }
    }
}

/// What is written on a tile that has room for it: the name in one line or two and, below, the share.
private struct TileLabel: Sendable {
    /// How wide a field must be for the label to fit, as a class of the style sheet.
    let room: String
    /// From which width of the field the name stands in one line, in another label; `nil` for ever.
    private(set) var end: String?
    let lines: [Line]

    /// A line and where it stands.
    struct Line: Sendable {
        let text: String
        let top: String
    }

    /// The label of a tile for as narrow a field as possible, and where its name is in two lines, that
    /// in one for as narrow a field as has room for it; empty where none fits.
    static func all(of tile: DepartmentMap.Tile) -> [TileLabel] {
        let half = (tile.name.count + 1) / 2
        let halves = [String(tile.name.prefix(half)), String(tile.name.dropFirst(half))]
        let whole = TileLabel(name: [tile.name], on: tile)
        guard var broken = TileLabel(name: halves, on: tile), broken.room != whole?.room else {
            return [whole].compactMap(\.self)
        }
        broken.end = whole?.room
        return [broken, whole].compactMap(\.self)
    }

    /// The label with a name in so many lines; `nil` where no field has room for them.
    private init?(name: [String], on tile: DepartmentMap.Tile) {
        let needed = name.map(width).max() ?? 0
        let field = fieldWidths.first { tile.width * $0.hundredths / 1_000 >= needed }
        guard tile.height >= name.count * lineHeight, let field else { return nil }
        let hasRoomForShare = tile.height > name.count * lineHeight + lineHeight
        let all = name + [hasRoomForShare ? tile.share : nil].compactMap(\.self)
        room = field.name
        lines = all.enumerated().map { Line(text: $1, top: em(ofTenths: 15 + 14 * $0)) }
    }

    fileprivate static let fields = Fields<TileLabel> { list in
        list.text("room") { $0.room }
        list.text("end") { $0.end }
        list.list("lines", Line.fields) { $0.lines }
    }
}

extension TileLabel.Line {
    fileprivate static let fields = Fields<TileLabel.Line> { list in
        list.text("text") { $0.text }
        list.text("top") { $0.top }
    }
}

/// How wide a text and its margins are, in hundredths of an em of the page: Chinese takes twice as much.
private func width(of text: String) -> Int {
    90 + text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 50 : 90) }
}

/// The widths of fields that the style sheet knows, in hundredths of an em.
private let fieldWidths = [
    (name: "narrow", hundredths: 1_600), (name: "middling", hundredths: 3_000),
    (name: "wide", hundredths: 4_600),
]

/// What a line of a tile takes, in tenths of a per cent of the lowest field.
private let lineHeight = 105

private let million = 1_000_000

/// A length as attributes have it: `12.3%`.
private func percent(ofTenths tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)%" }

/// A length as attributes have it: `1.5em`.
private func em(ofTenths tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)em" }

/// Where the next part of a whole begins; the ends are rounded and not the lengths, so that there is no gap.
private struct Edge {
    let whole: Int
    private var sum = 0
    private var place = 0

    init(whole: Int) { self.whole = whole }

    mutating func advance(by part: Int) -> (start: Int, length: Int) {
        sum += part
        let start = place
        place = share(of: sum, in: whole, scale: 1_000) ?? start
        return (start, place - start)
    }
}

/// How many tiles a row may hold: more would be too narrow for any name, and take long to try.
private let longestRow = 24

/// The rows of tiles, in order, whose tiles are together the least elongated; sizes in millionths of all.
///
/// What is best for all tiles up to each is found from what is best for fewer. Whole numbers alone, so
/// that every machine draws the same.
private func rows(of sizes: [Int]) -> [Range<Int>] {
    var best: [(cost: Int, start: Int)] = [(0, 0)]
    for end in 1...sizes.count {
        var found = (cost: Int.max, start: end - 1)
        for start in max(0, end - longestRow)..<end {
            let cost = best[start].cost + elongation(of: sizes[start..<end])
            if cost < found.cost { found = (cost, start) }
        }
        best.append(found)
    }
    var rows: [Range<Int>] = []
    var end = sizes.count
    while end > 0 {
        rows.append(best[end].start..<end)
        end = best[end].start
    }
    return rows.reversed()
}

/// How much longer than wide the tiles of a row are, in thousandths and added up; the field is half as
/// high again as wide on phones and less than half as high on desks, and reckoned with between.
private func elongation(of row: ArraySlice<Int>) -> Int {
    let height = row.reduce(0, +)
    return row.reduce(0) { sum, size in
        // 1.6 of width to each of height: width 1.6 · size / height, height in millionths.
        let wide = 1_600 * million * size / (height * height)
        let high = height * height / (1_600 * size)
        return sum + max(wide, high)
    }
}
