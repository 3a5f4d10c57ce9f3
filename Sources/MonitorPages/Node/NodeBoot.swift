import IntegrityEvents
import LogEntries
import Storage

/// One boot of a machine: the latest report of each phase, and when it began.
struct NodeBoot {
    let counter: String
    let reports: [StoredReport]

    /// When the first report came.
    var start: Timestamp { reports.map(\.report.timestamp).min() ?? Timestamp(seconds: 0) }

    /// The latest report of a phase.
    func report(_ phase: ReportPhase) -> StoredReport? { reports.last { $0.report.phase == phase } }

    /// The latest report of each phase, in the order of phases.
    var latest: [StoredReport] { ReportPhase.allCases.compactMap(report) }

    /// The boots that reports are about, the first one first.
    static func boots(_ reports: [StoredReport]) -> [NodeBoot] {
        Dictionary(grouping: reports, by: \.report.bootCounter).map { NodeBoot(counter: $0.key, reports: $0.value) }
            .sorted { ($0.start, $0.counter) < ($1.start, $1.counter) }
    }

    /// The registers in which a phase of this boot differs from the same phase of another.
    func changes(since earlier: NodeBoot, in phase: ReportPhase) -> [RegisterChange] {
        guard let now = report(phase)?.report, let before = earlier.report(phase)?.report else { return [] }
        return RegisterComparison(now.actual, against: before.actual).changes
    }
}
