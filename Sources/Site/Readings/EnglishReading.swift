import BudgetModel

/// The readings in English; words of the table that no list translates stay as they are.
enum EnglishReading {
    /// What a target value says; `nil` where its own words say it best.
    static func reading(of target: TargetValue) -> Reading? {
        switch target.statement {
        case .quantity(let quantity):
            target.isPlainNumber ? nil : reading(of: quantity, in: target)
        case .bound(let comparison, let name):
            "\(word(for: comparison)) “\(verbatim: name)”; no number is given"
        case .range(let low, let high): "\(number(of: low)) to \(phrase(for: high))"
        case .alternatives(let quantities):
            "\(quantities.map(phrase).joined(by: " or ")); which applies when is not given"
        case .parts(let parts): reading(of: parts, isAssumed: target.confidence == .assumed)
        case .multiple(let factor, let base): "\(factor.description) times “\(verbatim: base)”"
        case .change(let tendency, let quantity, let base):
            reading(of: tendency, by: quantity, from: base)
        case .deadline(let deadline): reading(of: deadline)
        case .deadlines(let deadlines): deadlines.map(reading).joined(by: "; ")
        case .schedule(let schedule): reading(of: schedule)
        case .rank(let rank): reading(of: rank)
        case .tendency(let tendency): reading(of: tendency)
        case .reference: "set in another document or result; no value is given here"
        case .quantityName: "what is looked at; no value to reach is given"
        case .state: "\(state(target.printed.text)); no measurable value is given"
        case .freeText: "an aim in words; no measurable value is given"
        case .placeholder(let placeholder): reading(of: placeholder)
        }
    }

    /// A single number, and what its reading rests on.
    private static func reading(of quantity: Quantity, in target: TargetValue) -> Reading {
        let phrase = phrase(for: quantity)
        let unit = quantity.measure == nil && quantity.number != 0 ? "; the unit is not given" : ""
        switch (target.confidence, target.evidence) {
        case (.assumed, .explanation): return "\(phrase), inferred from the description\(unit)"
        case (.assumed, _): return "taken as \(phrase), which the text leaves open\(unit)"
        case (.read, .explanation): return "\(phrase), as the description says\(unit)"
        case (.read, .indicatorName): return "\(phrase), with the unit from the indicator’s name"
        case (.read, .value), (.read, .columns): return "\(phrase)\(unit)"
        }
    }

    /// At least 3 times per week.
    static func phrase(for quantity: Quantity) -> Reading {
        let comparison = quantity.comparison.map { word(for: $0) + " " } ?? ""
        let about = quantity.isApproximate ? "about " : ""
        let each = quantity.per.map(EnglishMeasures.phraseForEach).joined(by: "")
        return "\(comparison)\(about)\(number(of: quantity))\(each)"
    }

    /// The number with its unit, without comparison: 3 times.
    static func number(of quantity: Quantity) -> Reading {
        EnglishMeasures.phrase(for: quantity.number, of: quantity.measure)
    }

    private static func word(for comparison: Comparison) -> String {
        switch comparison {
        case .atLeast: "at least"
        case .atMost: "at most"
        case .moreThan: "more than"
        case .lessThan: "less than"
        case .equal: "exactly"
        }
    }

    /// Labelled numbers, with a word about a unit that only the last one has.
    private static func reading(of parts: [LabelledQuantity], isAssumed: Bool) -> Reading {
        let phrases: [Reading] = parts.map { part in
            let colon = part.label.isEmpty ? "" : ": "
            guard let high = part.high else {
                return "\(verbatim: part.label)\(colon)\(phrase(for: part.quantity))"
            }
            let low = number(of: part.quantity)
            return "\(verbatim: part.label)\(colon)\(low) to \(phrase(for: high))"
        }
        let note = isAssumed ? "; the unit is taken to hold for all" : ""
        return "\(phrases.joined(by: "; "))\(note)"
    }

    private static func reading(
        of tendency: Tendency,
        by quantity: Quantity,
        from base: String?
    ) -> Reading {
        let change = tendency == .down ? "a fall" : "a rise"
        guard let base else {
            return "\(change) of \(phrase(for: quantity)); from what is not given"
        }
        let start =
            EnglishWords.bases[base].map { Reading(stringLiteral: $0) } ?? "“\(verbatim: base)”"
        return "\(change) of \(phrase(for: quantity)) from \(start)"
    }

    private static func reading(of rank: Rank) -> Reading {
        let aim = rank.isAim ? "aims at " : ""
        let scope: Reading =
            rank.scope.map { name in
                EnglishWords.scopes[name].map { " in \($0)" } ?? " in “\(verbatim: name)”"
            } ?? ""
        switch rank.place {
        case nil: return "\(rank.isAim ? "aims at being " : "")ahead\(scope); no place is given"
        case .exactly(let place)?: return "\(aim)\(EnglishWords.place(place))\(scope)"
        case .among(let place)?: return "\(aim)\(EnglishWords.place(place)) or better\(scope)"
        case .best(let percent)?: return "\(aim)the best \(percent.description)%\(scope)"
        }
    }

    private static func reading(of tendency: Tendency) -> Reading {
        switch tendency {
        case .up: "a rise or improvement; how much is not given"
        case .down: "a fall or reduction; how much is not given"
        case .steady: "no change"
        }
    }

    /// A state in one of the usual words, or named as one.
    private static func state(_ text: String) -> String {
        EnglishWords.states[text] ?? "a state in words"
    }

    private static func reading(of placeholder: Placeholder) -> Reading? {
        switch placeholder {
        case .blank: nil
        case .mark: "no target is filled in, only a mark that holds its place"
        case .none: "“none”; whether no target or a target of zero is not given"
        }
    }
}
