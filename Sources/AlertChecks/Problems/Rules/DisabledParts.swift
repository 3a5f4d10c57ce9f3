import GKEInventory
import Messages

/// Something on the way is switched off.
struct DisabledParts: AlertRule {
    let kinds = ["disabled"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        var parts: [(DescribedResource, String)] = []
        if let policy = path.policy, policy.isDisabled { parts.append((policy.resource, "enabled")) }
        for evaluator in path.evaluators {
            switch evaluator.signal {
            case .logMetric(_, _, let metric?) where metric.isDisabled: parts.append((metric.resource, "disabled"))
            case .sink(let sink) where sink.isDisabled: parts.append((sink.resource, "disabled"))
            default: break
            }
        }
        return parts.map { disabled($0.0, $0.1, context) }
    }

    func problems(in context: AlertContext) -> [AlertProblem] {
        guard context.paths.contains(where: { $0.policy != nil }) else { return [] }
        return context.resources.channels.filter(\.isDisabled).map { disabled($0.resource, "enabled", context) }
    }

    private func disabled(_ resource: DescribedResource, _ name: String, _ context: AlertContext) -> AlertProblem {
        problem(
            "disabled",
            at: resource.body[name] ?? resource.body,
            label: "switched off",
            "\(resource.address) is disabled",
            fix: name == "enabled" ? .write("enabled = true") : .write("disabled = false"),
            in: context
        )
    }
}
