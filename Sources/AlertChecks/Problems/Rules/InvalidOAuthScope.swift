import GKEInventory
import Messages

/// A scope that Google refuses; the usual reason is a link that was copied with its angle brackets.
struct InvalidOAuthScope: AlertRule {
    let kinds = ["invalid-oauth-scope"]

    /// Short names that Terraform's provider knows.
    private static let aliases: Set<String> = [
        "bigquery", "bigtable-admin", "bigtable-data", "cloud-platform", "cloud-source-repos",
        "cloud-source-repos-ro", "compute-ro", "compute-rw", "datastore", "logging-write", "monitoring",
        "monitoring-read", "monitoring-write", "pubsub", "service-control", "service-management", "sql", "sql-admin",
        "storage-full", "storage-ro", "storage-rw", "taskqueue", "trace", "trace-append", "useraccounts-ro",
        "useraccounts-rw", "userinfo-email", "default", "gke-default",
    ]

    func problems(in context: AlertContext) -> [AlertProblem] {
        context.resources.nodes.flatMap { resource in
            NodeConfigs.all(in: resource).flatMap { $0["oauth_scopes"]?.elements ?? [] }.compactMap { scope in
                guard let text = scope.text, !Self.isValid(text) else { return nil }
                let bare = text.filter { !"<>".contains($0) }
                return problem(
                    "invalid-oauth-scope",
                    at: scope,
                    label: "no such scope",
                    "\(resource.address) asks for the scope '\(text)', which does not exist: the plan succeeds, and Google refuses it",
                    fix: Self.isValid(bare)
                        ? .write(bare) : .write("https://www.googleapis.com/auth/cloud-platform"),
                    in: context
                )
            }
        }
    }

    private static func isValid(_ scope: String) -> Bool {
        if aliases.contains(scope) { return true }
        let allowed = scope.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_.:/".unicodeScalars.contains($0))
        }
        return allowed && scope.hasPrefix("https://")
    }
}

/// The blocks of a cluster or node pool that describe nodes.
enum NodeConfigs {
    static func all(in resource: DescribedResource) -> [DescribedValue] {
        let pools = resource.body.blocks("node_pool").flatMap { $0.blocks("node_config") }
        let automatic = resource.body.blocks("cluster_autoscaling").flatMap { $0.blocks("auto_provisioning_defaults") }
        return resource.body.blocks("node_config") + pools + automatic
    }
}
