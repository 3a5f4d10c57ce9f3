import GKEInventory
import Messages

/// A filter that does not say in which log to look.
struct MissingLogName: AlertRule {
    let kinds = ["missing-log-name"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        path.evaluators.compactMap { evaluator in
            guard let filter = evaluator.signal.logFilter, let text = filter.text, text.contains("BootReportEvent"),
                !text.contains("log_id"), !text.lowercased().contains("logname"), !text.contains("log_name")
            else { return nil }
            return problem(
                "missing-log-name",
                at: filter.value,
                label: "looks in all logs",
                "the filter looks in all logs, although integrity events are in one",
                fix: .add("log_id(\"compute.googleapis.com/shielded_vm_integrity\")"),
                isNote: true,
                in: context
            )
        }
    }
}
