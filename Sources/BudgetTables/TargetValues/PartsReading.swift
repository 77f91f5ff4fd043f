import BudgetModel

extension TextScanner {
    /// Reads values with labels: `嘉奖1500、三等功3000元`, `温度14-24℃、湿度45%-60%`, `参检率≥85%`.
    ///
    /// Where only the last has a unit it is taken to hold for all, which is assumed and not said.
    /// One label before a multiple is its base: `上年人均可支配收入的1.5倍`.
    mutating func parts() -> ReadStatement? {
        attemptWhole { scanner in
            guard let parts = scanner.labelledQuantities() else { return nil }
            if parts.count == 1, let multiple = multiple(from: parts[0]) {
                return ReadStatement(statement: multiple)
            }
            let (completed, isAssumed) = withSharedUnit(parts)
            return ReadStatement(statement: .parts(completed), isAssumed: isAssumed)
        }
    }

    /// Reads one labelled value after another.
    private mutating func labelledQuantities() -> [LabelledQuantity]? {
        var parts: [LabelledQuantity] = []
        repeat {
            guard let part = labelledQuantity() else { return nil }
            parts.append(part)
        } while skipSeparator()
        return parts
    }

    /// Reads a label, which may be empty, and the first number behind it that makes sense.
    mutating func labelledQuantity() -> LabelledQuantity? {
        attempt { scanner in
            let start = scanner.position
            while !scanner.isAtEnd, scanner.position - start < 24 {
                if scanner.mayBeginFigure, let figure = scanner.figure() {
                    return LabelledQuantity(
                        label: scanner.text(from: start, to: figure.labelEnd),
                        quantity: figure.quantity,
                        high: figure.high
                    )
                }
                guard let next = scanner.next, isLabelScalar(next) else { return nil }
                scanner.position += 1
            }
            return nil
        }
    }

    /// Whether a number or what stands before one may come next; asked at every scalar of a label, since
    /// trying to read one there took most of the time of reading words.
    var mayBeginFigure: Bool {
        guard let next else { return false }
        switch next {
        case ":", " ", "-", "+", "每": return true
        default: return mayBeNumber(next) || TargetWords.mayStandBeforeNumber(next)
        }
    }

    /// Reads a range or a number that a separator or the end follows, and where its label ends.
    private mutating func figure() -> (labelEnd: Int, quantity: Quantity, high: Quantity?)? {
        attempt { scanner in
            let start = scanner.position
            _ = scanner.skip(":")
            guard let quantity = scanner.quantity()?.quantity else { return nil }
            if scanner.isPartEnd { return (start, quantity, nil) }
            guard let (low, high) = scanner.ends(from: quantity), scanner.isPartEnd else {
                return nil
            }
            return (start, low, high)
        }
    }

    /// Whether a part may end here.
    private var isPartEnd: Bool {
        let rest = rest.drop { $0 == " " }
        return rest.isEmpty || TargetWords.separators.start(of: rest) != nil
    }
}

/// Whether a label may go on over a scalar: a digit or sign that began no number means nothing sure.
private func isLabelScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "(", ")", "“", "”", "\"", " ": true
    default: (0x3400...0x9FFF).contains(scalar.value)
    }
}

/// The multiple that a label and a number of 倍 make.
private func multiple(from part: LabelledQuantity) -> TargetStatement? {
    let quantity = part.quantity
    guard quantity.measure == "倍", quantity.comparison == nil, part.high == nil else { return nil }
    let base = part.label.hasSuffix("的") ? String(part.label.dropLast()) : part.label
    return base.isEmpty ? nil : .multiple(factor: quantity.number, base: base)
}

/// The parts, each with the unit of the last one where it has none, and whether any lacked it.
private func withSharedUnit(_ parts: [LabelledQuantity]) -> ([LabelledQuantity], isAssumed: Bool) {
    guard let shared = parts.last?.quantity.measure else { return (parts, false) }
    var (completed, isAssumed) = (parts, false)
    for index in completed.indices where completed[index].quantity.measure == nil {
        completed[index].quantity.measure = shared
        isAssumed = true
    }
    return (completed, isAssumed)
}
