import Findings
import GKEInventory
import Messages

/// Nodes refuse to boot what nobody signed.
struct NodeSecureBoot: Rule {
    let description = RuleDescription(
        id: "node-secure-boot",
        severity: .high,
        cis: "5.5.7",
        aliases: ["CKV_GCP_68", "NODEPOOL_SECURE_BOOT_DISABLED"],
        english: RuleProse(
            title: "Secure Boot of nodes",
            summary: "Every node pool, and whatever auto-provisioning makes pools from, has Secure Boot on.",
            risk: [
                """
                Secure Boot makes the firmware check a signature on the boot loader, and the boot loader one on the \
                kernel, before it hands over. What carries no valid signature does not run.
                """,
                """
                Without it an attacker with write access to the boot disk, or with root on a node, can install a boot \
                loader or kernel of their own that is in place before any defence starts. Integrity monitoring would \
                report the change after the fact; Secure Boot prevents it. The two belong together.
                """,
                """
                It is off unless somebody asks for it: the default of GKE and of the provider is false. One thing to \
                check first: kernel modules that Google has not signed, such as some third-party drivers, do not load \
                under Secure Boot.
                """,
            ],
            repair: NodeRepair.paragraphs(
                "Secure Boot",
                hint: """
                    Try the workloads on one node of the new pool first: drivers that Google has not signed do not load.
                    """
            )
        ),
        japanese: .japaneseNodeSecureBoot,
        commands: NodeRepair.commands,
        bad: """
            resource "google_container_node_pool" "workers" {
              cluster = "prod"
              node_config {
                machine_type = "n2-standard-4"
              }
            }
            """,
        good: """
            resource "google_container_node_pool" "workers" {
              cluster = "prod"
              node_config {
                machine_type = "n2-standard-4"
                shielded_instance_config {
                  enable_secure_boot = true
                }
              }
            }
            """,
        references: [
            "https://cloud.google.com/kubernetes-engine/docs/how-to/shielded-gke-nodes",
            "https://cloud.google.com/compute/shielded-vm/docs/shielded-vm#secure-boot",
        ]
    )

    func subjects(in inventory: Inventory) -> [RuleSubject] {
        NodeSubjects.all(
            in: inventory,
            .init(argument: "enable_secure_boot", field: "enableSecureBoot") { $0.secureBoot }
        )
    }

    var fault: Message { "off" }

    func complaint(about thing: RuleSubject.Kind) -> Message {
        "Nodes boot what nobody signed: Secure Boot is off for \(thing.noun)"
    }

    func praise(of thing: RuleSubject.Kind) -> Message {
        "Secure Boot is on for \(thing.noun)"
    }

    func question(about thing: RuleSubject.Kind) -> Message {
        "Whether Secure Boot is on for \(thing.noun) cannot be known from here"
    }
}
