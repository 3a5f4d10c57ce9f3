import Messages
import SourceText

/// A filter for failed early reports misses what changed behind the boot loader.
struct EarlyOnly: FilterTrap {
    func warnings(in filter: LoggingFilter) -> [FilterWarning] {
        let fields = filter.tree.leaves.compactMap(\.field)
        let isLateAsked = fields.contains { $0.path.contains("lateBootReportEvent") }
        let early = fields.first {
            $0.path.starts(with: ["jsonPayload", "earlyBootReportEvent", "policyEvaluationPassed"])
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
}
