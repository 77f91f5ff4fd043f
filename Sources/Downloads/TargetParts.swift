internal import BudgetModel

/// What a target value says, in the few parts that fit into columns.
struct TargetParts: Sendable {
    var comparison: Comparison?
    var number: DecimalNumber?
    var high: DecimalNumber?
    var unit: String?
    var per: String?
    var isApproximate = false
    /// What the number is set against: a base, a bound that is only named, a group to be ranked in.
    var relativeTo: String?
    var tendency: Tendency?
    var deadline: Deadline?
    /// Several numbers, as a list in JSON.
    var list: [UInt8]?

    init(of statement: TargetStatement) {
        switch statement {
        case .quantity(let quantity): add(quantity)
        case .bound(let comparison, let name):
            self.comparison = comparison
            relativeTo = name
        case .range(let low, let high):
            add(low)
            comparison = nil
            self.high = high.number
            unit = low.measure ?? high.measure
            isApproximate = low.isApproximate || high.isApproximate
        case .alternatives(let quantities):
            list = Self.list(quantities) { Self.member(nil, $0, nil) }
        case .parts(let parts):
            list = Self.list(parts) { Self.member($0.label, $0.quantity, $0.high) }
        case .multiple(let factor, let base):
            number = factor
            relativeTo = base
        case .change(let tendency, let quantity, let base):
            add(quantity)
            self.tendency = tendency
            relativeTo = base
        case .deadline(let deadline):
            self.deadline = deadline
            comparison = deadline.isLatest ? .atMost : nil
        case .deadlines(let deadlines):
            list = Self.list(deadlines, Self.member)
        case .schedule(let schedule):
            if let quantity = schedule.quantity { add(quantity) }
            per = schedule.period
        case .rank(let rank): add(rank)
        case .tendency(let tendency): self.tendency = tendency
        case .reference, .quantityName, .state, .freeText, .placeholder: break
        }
    }

    private mutating func add(_ quantity: Quantity) {
        comparison = quantity.comparison
        number = quantity.number
        unit = quantity.measure
        per = Self.text(quantity.per)
        isApproximate = quantity.isApproximate
    }

    private mutating func add(_ rank: Rank) {
        relativeTo = rank.scope
        switch rank.place {
        case .exactly(let place):
            (comparison, number) = (.equal, DecimalNumber(digits: place))
        case .among(let place):
            (comparison, number) = (.atMost, DecimalNumber(digits: place))
        case .best(let percent):
            (comparison, number, unit) = (.atMost, percent, "%")
        case nil: break
        }
    }

    /// What a number counts for: `人/天`.
    private static func text(_ per: [String]) -> String? {
        switch per.count {
        case 0: nil
        case 1: per[0]
        default: per.joined(separator: "/")
        }
    }

    private static func list<Part>(
        _ parts: [Part], _ member: (Part) -> [(name: String, text: String?, isNumber: Bool)]
    ) -> [UInt8] {
        var list: [UInt8] = []
        for part in parts {
            list += (list.isEmpty ? "[{" : ",{").utf8
            var isFirst = true
            for (name, text, isNumber) in member(part) {
                guard let text else { continue }
                list += (isFirst ? "\"\(name)\":" : ",\"\(name)\":").utf8
                isFirst = false
                if isNumber { list += text.utf8 } else { JSONText.append(text, to: &list) }
            }
            list.append(UInt8(ascii: "}"))
        }
        return list + Array(list.isEmpty ? "[]".utf8 : "]".utf8)
    }

    private static func member(
        _ deadline: Deadline
    ) -> [(name: String, text: String?, isNumber: Bool)] {
        var part = Rows()
        if let code = deadline.partCode { part.append(code: code) }
        let code = String(decoding: part.bytes, as: UTF8.self)
        return [
            ("comparison", deadline.isLatest ? "at_most" : nil, false),
            ("due_year", deadline.year.map(String.init), true),
            ("due_month", deadline.month.map(String.init), true),
            ("due_day", deadline.day.map(String.init), true),
            ("due_part", code.isEmpty ? nil : code, false),
            ("recurrence", deadline.recurrence?.rawValue, false),
        ]
    }

    private static func member(
        _ label: String?, _ quantity: Quantity, _ high: Quantity?
    ) -> [(name: String, text: String?, isNumber: Bool)] {
        var comparison = Rows()
        if let code = quantity.comparison?.rawValue { comparison.append(code: code) }
        let code = String(decoding: comparison.bytes, as: UTF8.self)
        return [
            ("label", label, false),
            ("comparison", code.isEmpty ? nil : code, false),
            ("number", quantity.number.description, true),
            ("number_high", high?.number.description, true),
            ("unit", quantity.measure ?? high?.measure, false),
            ("per", text(quantity.per), false),
        ]
    }
}

extension Deadline {
    /// The part of the year or the month that is named.
    var partCode: String? {
        if let partOfMonth { return "\(partOfMonth.rawValue)OfMonth" }
        switch partOfYear {
        case .beginning, .middle, .end: return partOfYear.map { "\($0.rawValue)OfYear" }
        case .whole: return "wholeYear"
        default: return partOfYear?.rawValue
        }
    }
}
