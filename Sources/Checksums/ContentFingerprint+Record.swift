public import Records

extension ContentFingerprint {
    /// Reads what ``write(to:)`` wrote.
    ///
    /// - Parameter record: Is read from.
    /// - Throws: `RecordReader.Damage` if the bytes end too soon.
    public init(from record: inout RecordReader) throws(RecordReader.Damage) {
        self.init(high: try record.number(), low: try record.number())
    }

    /// Writes the fingerprint.
    public func write(to record: inout RecordWriter) {
        record.write(high)
        record.write(low)
    }
}
