import MeasuredBoot

/// Makes rows of reports: joins the node, holds the report against its cohort, and says all of it.
struct RowAssembly {
    private let reports: BootReports
    private let outcomes: ReportOutcomes
    private let inventory: NodeInventory
    private let names: [String: String]
    private let judge: CohortJudge?

    init(_ reports: BootReports, _ outcomes: ReportOutcomes, inventory: NodeInventory, names: [String: String]) {
        self.reports = reports
        self.outcomes = outcomes
        self.inventory = inventory
        self.names = names
        guard !inventory.isEmpty else {
            judge = nil
            return
        }
        var cohorts = Cohorts(inventory)
        for report in reports { cohorts.add(report) }
        judge = CohortJudge(cohorts)
    }

    /// Whether machines are held against each other.
    var isComparing: Bool { judge != nil }

    /// What the report at an index comes to, other machines considered, and the registers that told nothing.
    func verdict(at index: Int) -> (verdict: BootVerdict, aside: [(pcr: Int, reason: AsideReason)]) {
        let report = reports[index]
        let own = outcomes.verdict(of: report, at: index)
        guard let weighing = judge?.weighing(of: report) else { return (own, []) }
        let aside = weighing.registers.compactMap { register in
            register.aside.map { (pcr: register.register.pcr, reason: $0) }
        }
        return (Self.verdict(own, weighing.standing, missing: weighing.missing), aside)
    }

    /// An outlier has failed whatever Google says, and who reports less than its peers has not passed: what it leaves out
    /// is what nobody can see.
    private static func verdict(_ own: BootVerdict, _ standing: Standing, missing: [Int]) -> BootVerdict {
        if standing == .outlier { return .failed }
        return own == .passed && !missing.isEmpty ? .notDetermined : own
    }

    /// The row of the report at an index.
    func row(at index: Int) -> BootRow {
        let judged = outcomes.judged(reports[index], at: index)
        let node = node(judged.report.instance)
        let standing = judge?.standing(of: judged.report)
        let verdict =
            standing.map { Self.verdict(judged.verdict, $0.standing, missing: $0.missing) } ?? judged.verdict
        return BootRow(
            judged: judged,
            node: node,
            verdict: verdict,
            changes: judged.changes.isEmpty ? changes(standing) : judged.changes,
            standing: standing
        )
    }

    private func node(_ instance: Instance) -> NodeReference {
        let record = inventory[instance.id]
        return NodeReference(
            instance: Instance(
                project: instance.project.isEmpty ? record?.project ?? "" : instance.project,
                zone: instance.zone.isEmpty ? record?.zone ?? "" : instance.zone,
                id: instance.id
            ),
            name: names[instance.id],
            image: record?.image ?? record?.osImage,
            cluster: record?.cluster,
            clusterLocation: record?.clusterLocation
        )
    }

    /// What an outlier or a rollout has and its cohort has not.
    private func changes(_ standing: CohortStanding?) -> [RegisterChange] {
        (standing?.registers ?? []).compactMap { register in
            guard register.kind == .deviates || register.kind == .new, let expected = register.expected else {
                return nil
            }
            return RegisterChange(
                pcr: register.register.pcr,
                algorithm: register.register.algorithm,
                expected: expected,
                actual: register.register.value
            )
        }
    }
}
