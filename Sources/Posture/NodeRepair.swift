/// How a setting of nodes is repaired: the same for all that the provider cannot change on nodes that exist.
enum NodeRepair {
    static func paragraphs(_ name: String, hint: String) -> [String] {
        [
            """
            \(name.first?.uppercased() ?? "")\(name.dropFirst()) cannot be changed on nodes that exist. For a \
            google_container_node_pool Terraform deletes the pool, all its nodes at once, and makes a new one. For \
            nodes that are described inside google_container_cluster (node_config or node_pool blocks) it replaces the \
            whole cluster. Only auto-provisioning defaults change in place, and then only for pools made later.
            """,
            """
            A pool of its own, without an outage: add a second google_container_node_pool with \(name) on, wait until \
            its nodes are ready, cordon and drain the old pool's nodes one by one while PodDisruptionBudgets hold, and \
            remove the old pool from the configuration last. \(hint.trimmingNewlines)
            """,
            """
            Nodes inside a cluster: do not edit, add or remove those blocks; that is what replaces the cluster. Add the \
            new pool as a google_container_node_pool, tell Terraform to leave the blocks alone with lifecycle \
            { ignore_changes = [node_config, node_pool] }, drain the old nodes and delete the old pool with gcloud \
            container node-pools delete. Before every apply, check that the plan replaces nothing.
            """,
        ]
    }
}

extension String {
    fileprivate var trimmingNewlines: String { split(separator: "\n").joined(separator: " ") }
}
