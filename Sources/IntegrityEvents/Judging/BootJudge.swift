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
        let reports = BootReports(reports)
        let order = order(of: reports)
        let outcomes = outcomes(of: reports, order, events: events, names: names)
        return order.map { outcomes.judged(reports[Int($0)], at: Int($0)) }
    }

    /// What reports come to.
    /// - Parameter order: the indices of the reports in the order of time.
    static func outcomes(
        of reports: BootReports,
        _ order: [Int32],
        events: [LogEvent],
        names: [String: String]
    ) -> ReportOutcomes {
        let actions = BaselineActions(events)
        var outcomes = ReportOutcomes(count: reports.count)
        var history = ReportHistory()
        var last: Int?
        // Machine by machine, so that there is one history at a time.
        for index in bySeries(order, reports) {
            let index = Int(index)
            let series = reports.seriesNumber(at: index)
            if series != last { history = ReportHistory() }
            last = series
            let report = reports[index]
            let name = names[report.instance.id]
            let judged = ReportJudge(report: report, history: history, actions: actions, name: name).judged
            history.add(judged)
            outcomes.set(judged, at: index)
        }
        return outcomes
    }

    /// The indices by machine and phase, and then by time.
    private static func bySeries(_ order: [Int32], _ reports: BootReports) -> [Int32] {
        let keyed = order.enumerated().map { (reports.seriesNumber(at: Int($0.element)), $0.offset) }
        return keyed.sorted { $0 < $1 }.map { order[$0.1] }
    }

    /// The indices of reports in the order of time.
    static func order(of reports: BootReports) -> [Int32] {
        (0..<Int32(truncatingIfNeeded: reports.count)).sorted { left, right in
            let (one, other) = (reports.timestamp(at: Int(left)), reports.timestamp(at: Int(right)))
            return one == other ? precedes(reports[Int(left)], reports[Int(right)]) : one < other
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
