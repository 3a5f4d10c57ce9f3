import Findings
import GKEInventory
import Messages

/// Only nodes that can prove their identity join the cluster.
struct ClusterShieldedNodes: Rule {
    let description = RuleDescription(
        id: "cluster-shielded-nodes",
        severity: .high,
        cis: "5.5.5",
        aliases: ["CKV_GCP_71", "GCP-0055", "AVD-GCP-0055", "CLUSTER_SHIELDED_NODES_DISABLED"],
        english: RuleProse(
            title: "Shielded GKE Nodes",
            summary: "Every cluster accepts only Shielded VMs of its own node pools as nodes.",
            risk: [
                """
                A node that joins a cluster receives credentials: it may read the Pods, Secrets and volumes that are \
                scheduled to it. Without Shielded GKE Nodes a machine joins with what its metadata says about it, and \
                metadata can be read by whoever gets into a Pod of the right kind. Stolen bootstrap credentials are \
                then enough to pose as a node.
                """,
                """
                With Shielded GKE Nodes the control plane checks the machine's identity against its virtual TPM, and \
                that it is a VM of one of the cluster's own node pools. What cannot prove that does not join.
                """,
                """
                This is one of three separate switches. It does not turn on integrity monitoring or Secure Boot, which \
                belong to the node pools.
                """,
            ],
            repair: [
                """
                The provider changes the setting in place: no cluster or node pool is deleted. Existing nodes have to \
                become Shielded VMs, so plan it like a node upgrade, with PodDisruptionBudgets and enough capacity, in \
                a maintenance window.
                """,
                """
                Removing enable_shielded_nodes = false is enough with provider version 4.0 or later, where the default \
                is true.
                """,
                """
                With gcloud, clusters update takes --enable-shielded-nodes; describe says True when it is on.
                """,
                """
                In the console open the cluster under Kubernetes Engine, Clusters; the details have Shielded GKE Nodes \
                among the settings about security (the console's words may change). Enable it there and save.
                """,
            ]
        ),
        japanese: .japaneseClusterShieldedNodes,
        commands: """
            gcloud container clusters update CLUSTER --location=LOCATION --enable-shielded-nodes
            gcloud container clusters describe CLUSTER --location=LOCATION --format='value(shieldedNodes.enabled)'
            """,
        bad: """
            resource "google_container_cluster" "prod" {
              name                     = "prod"
              enable_shielded_nodes    = false
              remove_default_node_pool = true
              initial_node_count       = 1
            }
            """,
        good: """
            resource "google_container_cluster" "prod" {
              name                     = "prod"
              enable_shielded_nodes    = true
              remove_default_node_pool = true
              initial_node_count       = 1
            }
            """,
        references: ["https://cloud.google.com/kubernetes-engine/docs/how-to/shielded-gke-nodes"]
    )

    func subjects(in inventory: Inventory) -> [RuleSubject] {
        let attribute = inventory.vocabulary == .terraform ? "enable_shielded_nodes" : "shieldedNodes.enabled"
        return inventory.clusters.map { cluster in
            if cluster.autopilot.value == true { return NodeSubjects.autopilot(cluster, attribute) }
            var existence = cluster.existence
            if case .notDetermined(let missing, _) = cluster.autopilot {
                existence = existence.and(.dependsOn(missing))
            }
            return RuleSubject(
                kind: .cluster,
                address: cluster.address,
                resource: cluster.resource,
                setting: cluster.shieldedNodes,
                existence: existence,
                attribute: attribute,
                fix: .inPlace
            )
        }
    }

    var fault: Message { "off" }

    func complaint(about thing: RuleSubject.Kind) -> Message {
        "Machines that cannot prove what they are may join: Shielded GKE Nodes is off for \(thing.noun)"
    }

    func praise(of thing: RuleSubject.Kind) -> Message {
        "Shielded GKE Nodes is on for \(thing.noun)"
    }

    func question(about thing: RuleSubject.Kind) -> Message {
        "Whether Shielded GKE Nodes is on for \(thing.noun) cannot be known from here"
    }
}
