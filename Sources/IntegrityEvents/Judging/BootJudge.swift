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

    /// By time; what happens at once, in an order that does not depend on that of the file as long as anything differs.
    private static func inOrder(_ reports: [BootReport]) -> [BootReport] {
        reports.enumerated().sorted { left, right in
            let (one, other) = (left.element, right.element)
            if one.timestamp != other.timestamp { return one.timestamp < other.timestamp }
            if one.instance.id != other.instance.id { return one.instance.id < other.instance.id }
            if one.phase != other.phase { return one.phase < other.phase }
            // Of two reports about one phase at one moment the failure comes first: it is never hidden.
            if one.passed != other.passed { return one.passed == false }
            return left.offset < right.offset
        }.map(\.element)
    }
}
