import LogEntries
import Messages

/// Reports in little room, in the order in which they came: what many of them have in common is kept once.
///
/// A report is put together when it is asked for.
public struct BootReports: RandomAccessCollection, Sendable {
    private var packed: [PackedReport] = []
    private var texts = TextNumbers()
    private var lists = RegisterLists()
    private var faults: [[Message]] = []

    /// Makes an empty collection.
    public init() {}

    /// Makes a collection of reports.
    public init(_ reports: some Sequence<BootReport>) {
        for report in reports { append(report) }
    }

    /// The first index, always 0.
    public var startIndex: Int { 0 }

    /// How many reports there are.
    public var endIndex: Int { packed.count }

    /// The report at an index.
    public subscript(index: Int) -> BootReport {
        let report = packed[index]
        return BootReport(
            instance: Instance(project: texts[report.project], zone: texts[report.zone], id: texts[report.instance]),
            bootCounter: texts[report.bootCounter],
            phase: report.phase,
            timestamp: report.timestamp,
            passed: report.passed,
            actual: lists[report.actual],
            policy: lists[report.policy],
            launchPolicy: report.launchPolicy,
            isLoggedAsError: report.isLoggedAsError,
            faults: report.faults < 0 ? [] : faults[Int(report.faults)]
        )
    }

    /// Adds a report behind the others.
    public mutating func append(_ report: BootReport) {
        let actual = lists.number(of: report.actual)
        packed.append(
            PackedReport(
                timestamp: report.timestamp,
                project: texts.number(of: report.instance.project),
                zone: texts.number(of: report.instance.zone),
                instance: texts.number(of: report.instance.id),
                bootCounter: texts.number(of: report.bootCounter),
                actual: actual,
                policy: report.policy == report.actual ? actual : lists.number(of: report.policy),
                faults: report.faults.isEmpty ? -1 : Int32(truncatingIfNeeded: faults.count),
                phase: report.phase,
                passed: report.passed,
                launchPolicy: report.launchPolicy,
                isLoggedAsError: report.isLoggedAsError
            )
        )
        if !report.faults.isEmpty { faults.append(report.faults) }
    }

    // MARK: Without putting a report together

    /// When a report was made.
    func timestamp(at index: Int) -> Timestamp { packed[index].timestamp }

    /// A number that all reports about one phase of one machine have, and no others.
    func seriesNumber(at index: Int) -> Int {
        Int(packed[index].instance) * ReportPhase.allCases.count + packed[index].phase.index
    }

    /// The numeric ID of a report's machine.
    func instanceID(at index: Int) -> String { texts[packed[index].instance] }

    func isLoggedAsError(at index: Int) -> Bool { packed[index].isLoggedAsError }
}

/// A report with numbers in place of texts and lists.
private struct PackedReport {
    let timestamp: Timestamp
    let project, zone, instance, bootCounter: Int32
    let actual, policy: Int32
    /// Which of the lists of faults is its own; -1 for none.
    let faults: Int32
    let phase: ReportPhase
    let passed: Bool?
    let launchPolicy: LaunchPolicy?
    let isLoggedAsError: Bool
}
