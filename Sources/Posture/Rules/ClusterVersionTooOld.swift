import Findings
import GKEInventory
import Messages

/// The control plane is new enough for Shielded GKE Nodes.
struct ClusterVersionTooOld: Rule {
    let description = RuleDescription(
        id: "cluster-version-too-old",
        severity: .high,
        cis: nil,
        aliases: [],
        english: RuleProse(
            title: "Clusters new enough for Shielded GKE Nodes",
            summary: "Every cluster runs GKE 1.18 or later, the first version that fully supports Shielded GKE Nodes.",
            risk: [
                """
                Before 1.18 Shielded GKE Nodes is not on by default and not complete: the switches may be set, and \
                still a node may join without proving what it is.
                """,
                """
                GKE stopped supporting these versions years ago. A cluster that still runs one receives no fixes for \
                its nodes or its control plane, and whatever else is wrong with it weighs more than this rule.
                """,
            ],
            repair: [
                """
                Upgrade the control plane one minor version at a time, and the node pools after it; neither is \
                replaced. Removed APIs are what breaks: look at the deprecation insights of every step before it.
                """,
                """
                In Terraform raise min_master_version, or remove it and let a release channel choose: then the cluster \
                does not fall behind again.
                """,
                """
                With gcloud, get-server-config lists the versions there are; clusters upgrade takes --master for the \
                control plane and --node-pool for each pool after it.
                """,
                """
                In the console open the cluster under Kubernetes Engine, Clusters; its details let you change the \
                version of the control plane, and then those of the node pools (the console's words may change).
                """,
            ]
        ),
        japanese: .japaneseClusterVersionTooOld,
        commands: """
            gcloud container get-server-config --location=LOCATION
            gcloud container clusters upgrade CLUSTER --location=LOCATION --master --cluster-version=VERSION
            gcloud container clusters upgrade CLUSTER --location=LOCATION --node-pool=POOL --cluster-version=VERSION
            """,
        bad: """
            resource "google_container_cluster" "prod" {
              name                     = "prod"
              min_master_version       = "1.17.17-gke.9100"
              remove_default_node_pool = true
              initial_node_count       = 1
            }
            """,
        good: """
            resource "google_container_cluster" "prod" {
              name                     = "prod"
              min_master_version       = "1.33"
              remove_default_node_pool = true
              initial_node_count       = 1
            }
            """,
        references: [
            "https://cloud.google.com/kubernetes-engine/docs/how-to/shielded-gke-nodes",
            "https://cloud.google.com/kubernetes-engine/docs/release-schedule",
        ]
    )

    /// The first version that fully supports Shielded GKE Nodes.
    private static let first = (major: 1, minor: 18)

    func subjects(in inventory: Inventory) -> [RuleSubject] {
        inventory.clusters.map { cluster in
            RuleSubject(
                kind: .cluster,
                address: cluster.address,
                resource: cluster.resource,
                setting: cluster.version.map(Self.isNewEnough),
                stated: cluster.version.value,
                existence: cluster.existence,
                attribute: inventory.vocabulary == .terraform ? "min_master_version" : "currentMasterVersion",
                fix: .inPlace
            )
        }
    }

    /// Versions are `1.33.2-gke.1`, beginnings of it such as `1.33` or `1`, or `latest` and `-` for what GKE chooses.
    private static func isNewEnough(_ version: String) -> Setting<String>.Meaning<Bool> {
        let version = version.lowercased()
        if ["latest", "-", ""].contains(version) { return .settled(true) }
        let numbers = version.split(separator: "-")[0].split(separator: ".", omittingEmptySubsequences: false)
        guard let major = Int(numbers[0]), numbers.count == 1 || Int(numbers[1]) != nil else {
            return .open(MissingInput(.disputed, version, detail: "this is not a version that GKE has"))
        }
        // A major version alone means the newest of it.
        let minor = numbers.count > 1 ? Int(numbers[1]) ?? 0 : Int.max
        return .settled((major, minor) >= (first.major, first.minor))
    }

    var fault: Message { "too old" }

    func complaint(about thing: RuleSubject.Kind) -> Message {
        "The version is older than Shielded GKE Nodes for \(thing.noun)"
    }

    func praise(of thing: RuleSubject.Kind) -> Message {
        "The version is new enough for Shielded GKE Nodes for \(thing.noun)"
    }

    func question(about thing: RuleSubject.Kind) -> Message {
        "Whether the version of \(thing.noun) is new enough for Shielded GKE Nodes cannot be known from here"
    }
}
