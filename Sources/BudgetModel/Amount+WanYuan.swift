extension Amount {
    /// The sum in 万元, exactly: `17668.25`, `300`, `-0.000001`.
    ///
    /// Digits behind the point come as many as there are, but never one alone: money has two.
    public var wanYuanText: String {
        let unit: UInt = 1_000_000
        let magnitude = fen.magnitude
        let sign = fen < 0 ? "-" : ""
        let fraction = String(unit + magnitude % unit).dropFirst()
        let kept =
            fraction.utf8.count - fraction.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }.count
        guard kept > 0 else { return sign + String(magnitude / unit) }
        return sign + String(magnitude / unit) + "." + fraction.prefix(max(kept, 2))
    }
}
