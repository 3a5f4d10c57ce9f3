import GKEInventory
import Messages

/// An alert hears of one phase of the boot, and nothing else here hears of the other.
struct OnePhaseOnly: AlertRule {
    let kinds = ["early-only", "late-only"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        let misses = [(AlertEvent.earlyBootFailed, AlertEvent.lateBootFailed), (.lateBootFailed, .earlyBootFailed)]
        return misses.compactMap { heard, missed in
            guard takes(path, heard), !context.paths.contains(where: { takes($0, missed) }) else { return nil }
            let isEarly = heard == .earlyBootFailed
            let place = path.evaluators.first { $0.takes(heard) == .yes }?.signal.filterValue ?? path.resource.body
            return problem(
                isEarly ? "early-only" : "late-only",
                at: place,
                label: isEarly ? "early boot only" : "late boot only",
                isEarly
                    ? "\(path.name) hears of early boots only: a kernel or command line that was changed fails in the late boot"
                    : "\(path.name) hears of late boots only: changed firmware or Secure Boot keys fail in the early boot",
                fix: path.kind == .metricAlert
                    ? "add a condition: \(RecommendedFilter.status(isEarly ? StatusMetric.late : StatusMetric.early))"
                    : .write(RecommendedFilter.log),
                in: context
            )
        }
    }

    /// Whether the filters of a path take an event, surely or perhaps.
    private func takes(_ path: AlertPath, _ event: AlertEvent) -> Bool {
        path.evaluators.contains { $0.takes(event).flag != false }
    }
}
