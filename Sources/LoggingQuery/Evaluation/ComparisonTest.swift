import LogEntries

/// A comparison made ready for evaluation. Nothing in it changes, and it is shared by all copies of a filter.
final class ComparisonTest: Sendable {
    let subject: FilterSubject
    let literal: FilterLiteral
    let criterion: Criterion

    /// The field, where no function is applied to it.
    private let field: FilterField?

    /// What holds for an entry that lacks the field.
    private let holdsForMissing: Bool

    init(_ subject: FilterSubject, _ literal: FilterLiteral, _ criterion: Criterion) {
        self.subject = subject
        self.literal = literal
        self.criterion = criterion
        if case .field(let field) = subject {
            self.field = field
            holdsForMissing = field.isDefaulted && criterion.holdsForDefault(of: field.type)
        } else {
            field = nil
            holdsForMissing = false
        }
    }

    /// Whether an entry is as asked for.
    func holds(_ root: JSONValue) -> Bool {
        guard let field else { return subject.values(in: root).contains { criterion.holds($0) } }
        var exists = false
        let found = field.contains(in: root, exists: &exists) { value in
            if value.kind == .object {
                return criterion.comparison == .has
                    && FilterEvaluator.holds(criterion, somewhereIn: value, as: field.type)
            }
            return criterion.holds(value, as: field.type)
        }
        return found || !exists && holdsForMissing
    }
}
