import Messages
import SourceText

/// A filter for failed early reports misses what changed behind the boot loader.
struct EarlyOnly: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        let fields = filter.tree.leaves.compactMap(\.field)
        let isLateAsked = fields.contains { $0.path.contains("lateBootReportEvent") }
        var early: FilterField?
        FilterWalk.visit(filter.tree) { node, around in
            guard early == nil, let comparison = node.comparison, Self.asksForFailure(comparison, around.isNegated)
            else { return }
            early = comparison.subject.field
        }
        guard let early, !isLateAsked else { return [] }
        return [
            FilterWarning(
                .earlyOnly,
                """
                a changed kernel or command line fails the late report, which this does not ask for; add \
                jsonPayload.lateBootReportEvent.policyEvaluationPassed
                """,
                at: early.range
            )
        ]
    }

    private static func asksForFailure(_ comparison: FilterComparison, _ isNegated: Bool) -> Bool {
        let path = ["jsonPayload", "earlyBootReportEvent", "policyEvaluationPassed"]
        guard comparison.subject.field.path == path, let passed = comparison.criterion.bool else { return false }
        switch comparison.comparison {
        case .equal, .has: return passed == isNegated
        case .notEqual: return passed != isNegated
        default: return true
        }
    }
}
