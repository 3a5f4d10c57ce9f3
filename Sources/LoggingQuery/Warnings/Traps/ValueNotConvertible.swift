import Messages
import SourceText

/// A value that a field's type cannot hold makes every comparison false.
struct ValueNotConvertible: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        FilterWalk.collect(filter.tree) { node in
            guard let comparison = node.comparison, !comparison.comparison.takesPattern,
                !Self.isConvertible(comparison)
            else { return [] }
            return [
                FilterWarning(
                    .valueNotConvertible,
                    """
                    \(comparison.literal.source) is no value of \(comparison.subject.text), so that this is \
                    false for every entry
                    """,
                    at: comparison.literal.range
                )
            ]
        }
    }

    private static func isConvertible(_ comparison: FilterComparison) -> Bool {
        let criterion = comparison.criterion
        if criterion.isNull { return !comparison.comparison.isOrdering }
        if case .field(let field) = comparison.subject, IntegrityEventFields.isVerdict(field) {
            return criterion.bool != nil
        }
        switch comparison.subject.type {
        case .integer: return criterion.integer != nil
        case .bool: return criterion.bool != nil
        case .severity: return criterion.severity != nil
        case .timestamp: return criterion.timestamp != nil
        case .duration: return criterion.duration != nil
        default: return true
        }
    }
}
