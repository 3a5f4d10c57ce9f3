import Findings
import GKEInventory
import Messages

/// Nodes run an operating system image that Shielded GKE Nodes supports.
struct NodeImageUnsupported: Rule {
    let description = RuleDescription(
        id: "node-image-unsupported",
        severity: .medium,
        cis: nil,
        aliases: [],
        english: RuleProse(
            title: "Node images that Shielded GKE Nodes supports",
            summary: """
                Every node pool, and whatever auto-provisioning makes pools from, runs Container-Optimized OS or Ubuntu.
                """,
            risk: [
                """
                Integrity monitoring and Secure Boot rest on the image: its boot loader and kernel have to be signed, \
                and its boot has to be measured in the way that the checks expect. Container-Optimized OS and Ubuntu \
                as GKE ships them are made for that.
                """,
                """
                About Windows Server the sources disagree. The CIS benchmark for GKE names Container-Optimized OS and \
                Ubuntu only, other guides name Windows Server too. Until you have seen a Windows node of yours report \
                an integrity event, nobody can say that it is watched; this rule then answers "not determined".
                """,
            ],
            repair: [
                """
                GKE changes the image of a node pool in place, but it does so by making every node anew, a few at a \
                time, like an upgrade: workloads are drained, PodDisruptionBudgets hold for up to an hour. Plan it \
                like one.
                """,
                """
                Set image_type to COS_CONTAINERD, or to UBUNTU_CONTAINERD where workloads need packages or kernel \
                modules of Ubuntu. Try it with a pool of one node first: what writes to the root file system or \
                expects a package manager does not run on Container-Optimized OS.
                """,
                """
                With gcloud, clusters upgrade takes --node-pool and --image-type; it makes the pool's nodes anew one \
                after the other.
                """,
                """
                In the console open the cluster under Kubernetes Engine, Clusters, and in it the node pool, whose \
                details let you change the node image (the console's words may change).
                """,
            ]
        ),
        japanese: .japaneseNodeImageUnsupported,
        commands: """
            gcloud container clusters upgrade CLUSTER --location=LOCATION \\
              --node-pool=POOL --image-type=COS_CONTAINERD
            """,
        bad: """
            resource "google_container_node_pool" "workers" {
              cluster = "prod"
              node_config {
                image_type = "CONTAINER_VM"
              }
            }
            """,
        good: """
            resource "google_container_node_pool" "workers" {
              cluster = "prod"
              node_config {
                image_type = "COS_CONTAINERD"
              }
            }
            """,
        references: [
            "https://cloud.google.com/kubernetes-engine/docs/concepts/node-images",
            "https://cloud.google.com/kubernetes-engine/docs/how-to/shielded-gke-nodes",
        ]
    )

    /// The images that the CIS benchmark for GKE names.
    private static let supported: Set<String> = ["COS", "COS_CONTAINERD", "UBUNTU", "UBUNTU_CONTAINERD"]

    /// The Debian image of GKE's first years, by both of its names: it was withdrawn before Shielded VMs came.
    private static let withdrawn: Set<String> = ["CONTAINER_VM", "DEBIAN"]

    func subjects(in inventory: Inventory) -> [RuleSubject] {
        NodeSubjects.pools(in: inventory).map { pool in
            let image = pool.settings.imageType
            return RuleSubject(
                kind: .nodes(pool.kind),
                address: pool.address,
                resource: pool.resource,
                setting: image.map(Self.isSupported),
                stated: image.value,
                existence: pool.existence,
                attribute: Self.path(pool.kind, inventory.vocabulary),
                fix: .inPlace
            )
        }
    }

    private static func isSupported(_ image: String) -> Setting<String>.Meaning<Bool> {
        let name = image.uppercased()
        if supported.contains(name) { return .settled(true) }
        if withdrawn.contains(name) { return .settled(false) }
        if name.hasPrefix("WINDOWS") {
            let detail: Message = """
                the CIS GKE Benchmark names Container-Optimized OS and Ubuntu only, Securify's guide to Shielded GKE \
                Nodes names Windows Server too
                """
            return .open(MissingInput(.disputed, image, detail: detail))
        }
        return .open(MissingInput(.disputed, image, detail: "this version does not know the image type"))
    }

    private static func path(_ kind: NodePool.Kind, _ vocabulary: Inventory.Vocabulary) -> String {
        switch (vocabulary, kind) {
        case (.terraform, .autoProvisioning): "cluster_autoscaling.auto_provisioning_defaults.image_type"
        case (.terraform, _): "node_config.image_type"
        case (.api, .autoProvisioning): "autoscaling.autoprovisioningNodePoolDefaults.imageType"
        case (.api, _): "config.imageType"
        }
    }

    var fault: Message { "not supported" }

    func complaint(about thing: RuleSubject.Kind) -> Message {
        "The image is not one that Shielded GKE Nodes supports for \(thing.noun)"
    }

    func praise(of thing: RuleSubject.Kind) -> Message {
        "The image is one that Shielded GKE Nodes supports for \(thing.noun)"
    }

    func question(about thing: RuleSubject.Kind) -> Message {
        "Whether Shielded GKE Nodes supports the image of \(thing.noun) cannot be known from here"
    }
}
