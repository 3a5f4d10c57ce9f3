/// Says how reports stand among everything that was read.
public struct CohortJudge: Sendable {
    private let watch: FleetWatch

    /// Weighs everything that was read.
    public init(_ cohorts: Cohorts) {
        var watch = FleetWatch(cohorts)
        watch.refreshKnowledge()
        watch.bringUpToDate()
        self.watch = watch
    }

    /// How a report stands. It need not be one of those that were read.
    public func standing(of report: BootReport) -> CohortStanding { watch.known(of: report) }

    /// What a report's standing rests on; nil for one that has nothing to be held against.
    func weighing(of report: BootReport) -> StandingWeighing? { watch.weighing(of: report) }
}
