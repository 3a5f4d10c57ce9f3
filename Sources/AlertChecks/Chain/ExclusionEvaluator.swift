import GKEInventory

/// Whether an exclusion takes entries out that a filter takes.
struct ExclusionEvaluator {
    /// The exclusion's filter.
    let filter: LogFilter?

    /// Whether it takes a form of an event out, from some nodes at least.
    func takes(_ form: EventForm) -> Bool {
        switch truth(form) {
        case .always, .depends: true
        case .never, .open: false
        }
    }

    /// Whether it may take a form of an event out, as far as is known of it.
    func mayTake(_ form: EventForm) -> Bool { truth(form) != .never }

    private func truth(_ form: EventForm) -> FilterTruth { filter.map { Optional($0).truth(form) } ?? .never }
}
