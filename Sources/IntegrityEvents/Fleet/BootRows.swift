/// The rows of a fleet in the order of time. Each is made when it is asked for: there can be a million, and what is said
/// about one takes a hundred times the room of what is known about it.
public struct BootRows: RandomAccessCollection, Sendable {
    private let reports: BootReports
    private let outcomes: ReportOutcomes
    private let judge: CohortJudge?
    private let assembly: RowAssembly
    private let order: [Int32]
    private let verdicts: [BootVerdict]

    /// What the rows come to together.
    public let summary: FleetSummary

    init(_ reports: BootReports, events: [LogEvent], inventory: NodeInventory, names: [String: String]) {
        let order = BootJudge.order(of: reports)
        let outcomes = BootJudge.outcomes(of: reports, order, events: events, names: names)
        let judge = Self.judge(reports, inventory)
        var summary = FleetSummary(isComparing: judge != nil)
        verdicts = order.map { index in
            let report = reports[Int(index)]
            let own = outcomes.verdict(of: report, at: Int(index))
            let weighing = judge?.weighing(of: report)
            let verdict =
                weighing.map { RowAssembly.verdict(own, $0.standing, missing: $0.missing) } ?? own
            summary.add(
                verdict,
                isLoggedAsError: reports.isLoggedAsError(at: Int(index)),
                aside: weighing?.leftAside ?? []
            )
            return verdict
        }
        self.reports = reports
        self.outcomes = outcomes
        self.judge = judge
        self.order = order
        self.summary = summary
        assembly = RowAssembly(inventory: inventory, names: names)
    }

    /// Says how reports stand among all of them; nil without an inventory.
    private static func judge(_ reports: BootReports, _ inventory: NodeInventory) -> CohortJudge? {
        guard !inventory.isEmpty else { return nil }
        var cohorts = Cohorts(inventory)
        for report in reports { cohorts.add(report) }
        return CohortJudge(cohorts)
    }

    /// The first index, always 0.
    public var startIndex: Int { 0 }

    /// How many rows there are.
    public var endIndex: Int { order.count }

    /// The row at an index.
    public subscript(index: Int) -> BootRow {
        let number = Int(order[index])
        let report = reports[number]
        return assembly.row(outcomes.judged(report, at: number), judge?.standing(of: report))
    }

    /// The verdict of a row, without making it.
    public func verdict(at index: Int) -> BootVerdict { verdicts[index] }

    /// The numeric ID of a row's machine, without making it.
    public func instanceID(at index: Int) -> String { reports.instanceID(at: Int(order[index])) }
}
