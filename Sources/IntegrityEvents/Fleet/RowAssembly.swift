import MeasuredBoot
import Messages

/// Makes rows of reports: joins the node, takes in how the report stands in its cohort, and says all of it.
struct RowAssembly {
    let inventory: NodeInventory
    /// The names of machines by their IDs.
    let names: [String: String]

    /// - Parameter standing: nil without an inventory.
    func row(_ judged: JudgedReport, _ standing: CohortStanding?) -> BootRow {
        let node = node(judged.report.instance)
        let isOutlier = standing?.standing == .outlier
        let verdict = isOutlier ? .failed : judged.verdict
        return BootRow(
            judged: judged,
            node: node,
            verdict: verdict,
            changes: judged.changes.isEmpty ? changes(standing) : judged.changes,
            standing: standing,
            explanation: sentences(judged, standing, node.system),
            steps: verdict == .passed ? [] : Runbook.steps(for: node, since: judged.report.timestamp)
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

    private func sentences(
        _ judged: JudgedReport,
        _ standing: CohortStanding?,
        _ system: OperatingSystem?
    ) -> [Message] {
        let own = BootExplanation.sentences(judged, system: system)
        guard let standing, judged.report.phase != .launch else { return own }
        let compared: Message = "Compared with its cohort: \(standing.explanation)."
        guard standing.standing == .outlier, judged.changes.isEmpty else { return own + [compared] }
        let meanings = changes(standing).map { RegisterMeaning.message($0.pcr, judged.report.phase, system) }
        return [compared] + meanings + own
    }
}
