import GKEInventory
import Messages

/// A role that is not in Google's catalogue.
struct UnknownRole: AlertRule {
    let kinds = ["unknown-role"]

    func problems(in context: AlertContext) -> [AlertProblem] {
        context.resources.nodes.compactMap { resource in
            guard let role = resource.body["role"], role.text == "roles/container.nodeServiceAccount" else {
                return nil
            }
            return problem(
                "unknown-role",
                at: role,
                label: "not in the catalogue",
                "Google's catalogue of roles does not list roles/container.nodeServiceAccount",
                fix: .write("roles/container.defaultNodeServiceAccount"),
                isNote: true,
                in: context
            )
        }
    }
}
