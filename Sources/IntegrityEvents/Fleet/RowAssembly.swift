import MeasuredBoot

/// Makes rows of reports: joins the node, takes in how the report stands in its cohort, and says all of it.
struct RowAssembly {
    let inventory: NodeInventory
    /// The names of machines by their IDs.
    let names: [String: String]

    /// The row of a report.
    /// - Parameter standing: nil without an inventory.
    func row(_ judged: JudgedReport, _ standing: CohortStanding?) -> BootRow {
        let instance = judged.report.instance
        let node = NodeReference(instance, in: inventory, named: names[instance.id])
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

    /// An outlier has failed whatever Google says, and who reports less than its peers has not passed: what it leaves out
    /// is what nobody can see.
    static func verdict(_ own: BootVerdict, _ standing: Standing, missing: [Int]) -> BootVerdict {
        if standing == .outlier { return .failed }
        return own == .passed && !missing.isEmpty ? .notDetermined : own
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
