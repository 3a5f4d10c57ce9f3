import LogEntries
import MeasuredBoot

/// Judges reports by themselves and by what the same machine reported before; other machines are not looked at.
public enum BootJudge {
    /// The reports in the order of time, each with its verdict.
    /// - Parameters:
    ///   - events: the other events; audit entries among them say who changed a baseline.
    ///   - names: the names of machines by their numeric IDs, for audit entries that give a name only.
    public static func judge(
        _ reports: [BootReport],
        events: [LogEvent] = [],
        names: [String: String] = [:]
    ) -> [JudgedReport] {
        let actions = BaselineActions(events)
        var histories: [HistoryKey: ReportHistory] = [:]
        return inOrder(reports).map { report in
            let key = HistoryKey(instance: report.instance.id, phase: report.phase)
            let name = names[report.instance.id]
            let judged = ReportJudge(
                report: report,
                history: histories[key] ?? ReportHistory(),
                actions: actions,
                name: name
            ).judged
            histories[key, default: ReportHistory()].add(judged)
            return judged
        }
    }

    private struct HistoryKey: Hashable {
        let instance: String
        let phase: ReportPhase
    }

    private static func inOrder(_ reports: [BootReport]) -> [BootReport] {
        reports.sorted { left, right in
            left.timestamp == right.timestamp ? precedes(left, right) : left.timestamp < right.timestamp
        }
    }

    /// What happens at once stands in an order that does not depend on that of the file.
    private static func precedes(_ left: BootReport, _ right: BootReport) -> Bool {
        if left.instance.id != right.instance.id { return left.instance.id < right.instance.id }
        if left.phase != right.phase { return left.phase < right.phase }
        // Of two reports about one phase at one moment the failure comes first: it is never hidden.
        if left.passed != right.passed { return left.passed == false }
        if left.bootCounter != right.bootCounter { return left.bootCounter < right.bootCounter }
        return text(left.actual + left.policy) < text(right.actual + right.policy)
    }

    private static func text(_ values: [RegisterValue]) -> String {
        values.map { "\($0.pcr) \($0.algorithm) \($0.value)" }.joined(separator: ",")
    }
}
