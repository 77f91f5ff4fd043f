public import Diagnostics

extension YAMLMapping {
    /// Reports every key that is not among the known ones, with the nearest known key as the remedy.
    public func refuseKeys(except known: [String], faults: inout [Diagnostic]) {
        for key in keys where !known.contains(key.text) {
            faults.append(.unknownKey(key, known: known))
        }
    }

    /// Reports a key that must be there and is not.
    public func require(_ key: String, faults: inout [Diagnostic]) {
        if value(of: key)?.isNull ?? true { faults.append(.missingKey(key, in: location)) }
    }

    /// Whether anything stands behind a key, be it an empty list.
    public func has(_ key: String) -> Bool { value(of: key).map { !$0.isNull } ?? false }

    /// The text behind a key; `nil` where there is none.
    public func text(_ key: String, faults: inout [Diagnostic]) -> LocatedText? {
        guard let value = value(of: key), !value.isNull else { return nil }
        guard case .scalar(let text, _) = value else {
            faults.append(.wrongType(.text, of: key, at: value.location))
            return nil
        }
        return text
    }

    /// The whole number behind a key; `nil` where there is none.
    public func integer(_ key: String, faults: inout [Diagnostic]) -> Int? {
        guard let value = value(of: key), !value.isNull else { return nil }
        guard case .scalar(let text, isPlain: true) = value, let number = Int(text.text) else {
            faults.append(.wrongType(.integer, of: key, at: value.location))
            return nil
        }
        return number
    }

    /// The texts of the list behind a key, or the one text that stands there alone; empty where there is
    /// none.
    public func texts(_ key: String, faults: inout [Diagnostic]) -> [LocatedText] {
        guard let value = value(of: key), !value.isNull else { return [] }
        guard case .sequence(let items, _) = value else {
            return text(key, faults: &faults).map { [$0] } ?? []
        }
        return items.compactMap { item in
            if case .scalar(let text, _) = item { return text }
            faults.append(.wrongType(.text, of: key, at: item.location))
            return nil
        }
    }

    /// The mapping behind a key; `nil` where there is none.
    public func mapping(_ key: String, faults: inout [Diagnostic]) -> YAMLMapping? {
        guard let value = value(of: key), !value.isNull else { return nil }
        guard case .mapping(let mapping) = value else {
            faults.append(.wrongType(.mapping, of: key, at: value.location))
            return nil
        }
        return mapping
    }

    /// The mappings of the list behind a key; empty where there is none.
    public func mappings(_ key: String, faults: inout [Diagnostic]) -> [YAMLMapping] {
        guard let value = value(of: key), !value.isNull else { return [] }
        guard case .sequence(let items, _) = value else {
            faults.append(.wrongType(.listOfMappings, of: key, at: value.location))
            return []
        }
        return items.compactMap { item in
            if case .mapping(let mapping) = item { return mapping }
            faults.append(.wrongType(.mapping, of: key, at: item.location))
            return nil
        }
    }

    /// Whether a mapping, and not a text or a list, stands behind a key.
    public func isMapping(_ key: String) -> Bool {
        if case .mapping = value(of: key) { true } else { false }
    }
}
