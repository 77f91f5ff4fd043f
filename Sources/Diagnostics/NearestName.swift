extension Collection<String> {
    /// The member most like a mistyped name, for "did you mean" remedies.
    ///
    /// The distance counts inserted, removed, replaced and swapped neighbouring characters. A name is near
    /// if at most a third of it differs; of equally near names the first in order is taken.
    public func nearest(to name: String) -> String? {
        let typed = Array(name.unicodeScalars)
        let limit = Swift.max(1, typed.count / 3)
        return self.sorted()
            .map { (name: $0, distance: editDistance(typed, Array($0.unicodeScalars))) }
            .filter { $0.distance <= limit }
            .min { $0.distance < $1.distance }?
            .name
    }
}

/// The number of single-character edits, swaps of neighbours included, between two words.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...right.count)]
    for (row, character) in left.enumerated() {
        var distances = [row + 1]
        for (column, other) in right.enumerated() {
            let replaced = rows[row][column] + (character == other ? 0 : 1)
            var distance = Swift.min(replaced, rows[row][column + 1] + 1, distances[column] + 1)
            if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
                distance = Swift.min(distance, rows[row - 1][column - 1] + 1)
            }
            distances.append(distance)
        }
        rows.append(distances)
    }
    return rows[left.count][right.count]
}
