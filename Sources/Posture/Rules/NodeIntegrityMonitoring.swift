import Findings
import GKEInventory
import Messages

/// Nodes report what they booted, and somebody compares it.
struct NodeIntegrityMonitoring: Rule {
    let description = RuleDescription(
        id: "node-integrity-monitoring",
        severity: .critical,
        cis: "5.5.6",
        aliases: ["CKV_GCP_72", "INTEGRITY_MONITORING_DISABLED", "NODEPOOL_INTEGRITY_MONITORING_DISABLED"],
        english: RuleProse(
            title: "Integrity monitoring of nodes",
            summary: "Every node pool, and whatever auto-provisioning makes pools from, has integrity monitoring on.",
            risk: [
                """
                Before a node runs your containers it runs firmware, a boot loader, a kernel and an initial file system. \
                Whoever changes one of these owns everything that comes after: containers, their secrets, and the very \
                tools that would look for an intruder. Such a change survives a restart and shows in no container log.
                """,
                """
                A Shielded VM measures each of these pieces before it runs it and keeps the measurements in its virtual \
                TPM, where no later software can take them back. Integrity monitoring compares the measurements of \
                early boot (the firmware, until the boot loader takes over) and late boot (the boot loader, until the \
                kernel takes over) with those of the machine's own first boot and writes the result to Cloud Logging \
                at every start.
                """,
                """
                With integrity monitoring off the measurements are still taken, but nobody compares them and nothing is \
                written. A rootkit in the boot path then looks exactly like a healthy node, and there is no event that \
                an alert could fire on. On is not enough by itself: a node that was bad from its first boot agrees with \
                itself, which is why the events also have to be compared between nodes.
                """,
            ],
            repair: NodeRepair.paragraphs(
                "integrity monitoring",
                hint: """
                    Leaving the argument out is enough to switch monitoring on: the provider's default is true.
                    """
            ) + [
                """
                Afterwards look for the events: every new node that starts writes to the log \
                compute.googleapis.com/shielded_vm_integrity in Cloud Logging, which gcloud logging read shows. An \
                alert on failed validations makes sure that somebody hears of them.
                """
            ]
        ),
        japanese: .japaneseNodeIntegrityMonitoring,
        commands: NodeRepair.commands + """

            gcloud logging read 'log_id("compute.googleapis.com/shielded_vm_integrity")' --limit=10
            """,
        bad: """
            resource "google_container_node_pool" "workers" {
              cluster = "prod"
              node_config {
                shielded_instance_config {
                  enable_integrity_monitoring = false
                  enable_secure_boot          = true
                }
              }
            }
            """,
        good: """
            resource "google_container_node_pool" "workers" {
              cluster = "prod"
              node_config {
                shielded_instance_config {
                  enable_integrity_monitoring = true
                  enable_secure_boot          = true
                }
              }
            }
            """,
        references: [
            "https://cloud.google.com/kubernetes-engine/docs/how-to/shielded-gke-nodes",
            "https://cloud.google.com/compute/shielded-vm/docs/integrity-monitoring",
        ]
    )

    func subjects(in inventory: Inventory) -> [RuleSubject] {
        NodeSubjects.all(
            in: inventory,
            .init(argument: "enable_integrity_monitoring", field: "enableIntegrityMonitoring") {
                $0.integrityMonitoring
            }
        )
    }

    var fault: Message { "off" }

    func complaint(about thing: RuleSubject.Kind) -> Message {
        "Nobody watches what the nodes boot: integrity monitoring is off for \(thing.noun)"
    }

    func praise(of thing: RuleSubject.Kind) -> Message {
        "Integrity monitoring is on for \(thing.noun)"
    }

    func question(about thing: RuleSubject.Kind) -> Message {
        "Whether integrity monitoring is on for \(thing.noun) cannot be known from here"
    }
}
