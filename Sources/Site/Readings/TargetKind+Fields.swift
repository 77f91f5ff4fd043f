internal import BudgetModel
internal import Theme

extension TargetKind {
    /// The name of the kind in templates.
    fileprivate var key: String {
        switch self {
        case .percentage: "percentage"
        case .number: "number"
        case .rate: "rate"
        case .unitPrice: "unitPrice"
        case .range: "range"
        case .approximation: "approximation"
        case .several: "several"
        case .relative: "relative"
        case .deadline: "deadline"
        case .schedule: "schedule"
        case .rank: "rank"
        case .bound: "bound"
        case .state: "state"
        case .tendency: "tendency"
        case .reference: "reference"
        case .quantityName: "quantityName"
        case .freeText: "freeText"
        case .placeholder: "placeholder"
        }
    }
}

extension FieldList {
    /// A number for each kind of target, by the name of the kind; `nil` is absent.
    mutating func kindNumbers(_ read: (Root, TargetKind) -> Int?) {
        for kind in TargetKind.allCases { number(kind.key) { read($0, kind) } }
    }

    /// A text for each kind of target, by the name of the kind.
    mutating func kindTexts(_ read: (Root, TargetKind) -> String?) {
        for kind in TargetKind.allCases { text(kind.key) { read($0, kind) } }
    }
}
