/// Whether a filter takes an event from every node, from none, or from some.
enum FilterTruth: Equatable {
    case always
    case never
    /// What a node has to have for it, as the filter has it.
    case depends(String)
    /// The names of the inputs that the filter waits for.
    case open([String])

    init(_ holds: Bool) { self = holds ? .always : .never }

    var negated: FilterTruth {
        switch self {
        case .always: .never
        case .never: .always
        case .depends, .open: self
        }
    }

    /// Always when all are; one that never is decides before any that depends.
    static func all(_ truths: some Sequence<FilterTruth>) -> FilterTruth {
        var result = FilterTruth.always
        for truth in truths {
            if truth == .never { return .never }
            if result == .always { result = truth }
        }
        return result
    }

    /// Always when one is.
    static func any(_ truths: some Sequence<FilterTruth>) -> FilterTruth {
        all(truths.map(\.negated)).negated
    }
}
