import GKEInventory

/// Whether an exclusion takes entries out that a filter takes.
struct ExclusionEvaluator {
    /// The exclusion's filter.
    let filter: DescribedValue?

    /// Whether it takes a form of an event out, from some nodes at least.
    func takes(_ form: EventForm) -> Bool {
        guard let filter = filter?.text else { return false }
        return LogQuery(filter).truth(form) != .never
    }
}
