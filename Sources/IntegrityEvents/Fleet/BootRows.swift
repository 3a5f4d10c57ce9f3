/// The rows of a fleet in the order of time. Each is made when it is asked for: there can be a million, and what is said
/// about one takes a hundred times the room of what is known about it.
public struct BootRows: RandomAccessCollection, Sendable {
    private let assembly: RowAssembly
    private let reports: BootReports
    private let order: [Int32]
    private let verdicts: [BootVerdict]

    /// What the rows come to together.
    public let summary: FleetSummary

    init(_ reports: BootReports, events: [LogEvent], inventory: NodeInventory, names: [String: String]) {
        let order = BootJudge.order(of: reports)
        let outcomes = BootJudge.outcomes(of: reports, order, events: events, names: names)
        let assembly = RowAssembly(reports, outcomes, inventory: inventory, names: names)
        var summary = FleetSummary(isComparing: assembly.isComparing)
        verdicts = order.map { index in
            let (verdict, aside) = assembly.verdict(at: Int(index))
            summary.add(verdict, isLoggedAsError: reports.isLoggedAsError(at: Int(index)), aside: aside)
            return verdict
        }
        self.reports = reports
        self.order = order
        self.assembly = assembly
        self.summary = summary
    }

    /// The first index, always 0.
    public var startIndex: Int { 0 }

    /// How many rows there are.
    public var endIndex: Int { order.count }

    /// The row at an index.
    public subscript(index: Int) -> BootRow { assembly.row(at: Int(order[index])) }

    /// The verdict of a row, without making it.
    public func verdict(at index: Int) -> BootVerdict { verdicts[index] }

    /// The numeric ID of a row's machine, without making it.
    public func instanceID(at index: Int) -> String { reports.instanceID(at: Int(order[index])) }
}
