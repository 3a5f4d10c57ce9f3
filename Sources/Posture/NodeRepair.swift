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
            """
            With gcloud, run the commands below in their order. The first shows the old pool: give the new one the same \
            machine type, disks, labels and taints. The second describe shows whether the switches are on. --delete-emptydir-data lets drain evict Pods with emptyDir volumes, \
            whose data is lost. Deleting a pool does not wait for PodDisruptionBudgets: delete it only when no workload \
            is left on its nodes and no Pod is Pending. If Terraform manages the cluster, write the same change into \
            the configuration, or the next apply undoes it.
            """,
            """
            In the console open the cluster under Kubernetes Engine, Clusters, and add a node pool. Under Security, \
            among the shielded options, enable integrity monitoring and Secure Boot (the console's words may change) \
            and create the pool. Move the workloads with kubectl as above, then delete the old pool in the same place.
            """,
            """
            For nodes that auto-provisioning makes, put enableIntegrityMonitoring: true and enableSecureBoot: true into \
            shieldedInstanceConfig in the file that gcloud container clusters update takes with \
            --enable-autoprovisioning and --autoprovisioning-config-file. Pools that it has made already are replaced \
            as above.
            """,
        ]
    }

    /// A new pool beside the old one, the Pods moved, the old pool deleted.
    static let commands = """
        gcloud container node-pools describe OLD_POOL --cluster=CLUSTER --location=LOCATION
        gcloud container node-pools create NEW_POOL --cluster=CLUSTER --location=LOCATION \\
          --shielded-integrity-monitoring --shielded-secure-boot
        gcloud container node-pools describe NEW_POOL --cluster=CLUSTER --location=LOCATION \\
          --format='value(config.shieldedInstanceConfig)'
        kubectl cordon --selector=cloud.google.com/gke-nodepool=OLD_POOL
        kubectl drain --selector=cloud.google.com/gke-nodepool=OLD_POOL \\
          --ignore-daemonsets --delete-emptydir-data
        kubectl get pods --all-namespaces --field-selector=status.phase=Pending
        gcloud container node-pools delete OLD_POOL --cluster=CLUSTER --location=LOCATION
        """
}

extension String {
    fileprivate var trimmingNewlines: String { split(separator: "\n").joined(separator: " ") }
}
