extension Array {
    /// Calls a function with the range of each run of elements with equal keys, one behind the other.
    ///
    /// Ranges and not slices, of which each would be retained: most runs are one element long.
    @inlinable
    public func forEachRun<Key: Equatable>(
        by key: (Element) -> Key, _ use: (Range<Int>) -> Void
    ) {
        var start = 0
        while start < count {
            let first = key(self[start])
            var end = start + 1
            while end < count, key(self[end]) == first { end += 1 }
            use(start..<end)
            start = end
        }
    }
}
