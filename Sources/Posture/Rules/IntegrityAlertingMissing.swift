import Findings
import GKEInventory
import Messages

/// Where alerts are kept beside clusters, one of them tells a person of boots that failed.
struct IntegrityAlertingMissing: Rule {
    let description = RuleDescription(
        id: "integrity-alerting-missing",
        severity: .medium,
        cis: nil,
        aliases: [],
        english: RuleProse(
            title: "Somebody hears of boots that failed",
            summary: """
                Where alerts are described beside clusters whose boots are watched, early and late boots that failed \
                reach a person. Where the input describes no alerts at all, the rule says nothing.
                """,
            risk: [
                """
                Integrity monitoring compares each boot with a baseline, writes the result into a log, and that is all: \
                a node whose firmware or kernel was changed goes on running Pods. Without an alert nobody looks.
                """,
                """
                Early and late boot reports are different fields and different metrics. An alert on early boots alone \
                hears of changed firmware and Secure Boot keys; a changed kernel or kernel command line fails in the \
                late report.
                """,
                """
                Alerts are often kept in another repository than clusters, and a scan cannot see those. So the rule \
                speaks only when the same scan has an alerting policy, a log-based metric, a notification of Security \
                Command Center or a sink about boots. If the alert about boots is kept elsewhere nevertheless, say so in \
                a suppression comment, or scan both folders at once: alerts count for all that is scanned together.
                """,
            ],
            repair: [
                """
                An alert is added in place: nothing about clusters, node pools or nodes is touched. shieldwatch \
                alerts check says of every alert which events it fires for and whether a person hears of them.
                """,
                """
                In Terraform write a google_monitoring_alert_policy with the condition_matched_log below, a \
                notification_rate_limit, and a notification channel that a person reads (email, sms, slack, pagerduty, \
                google_chat, the mobile app). Write it in the project in which the nodes run.
                """,
                """
                With gcloud, create the channel, then the policy from a file. A sink to Pub/Sub or BigQuery is no \
                replacement: nobody knows from here who reads it.
                """,
                """
                In the console open the logs of a cluster under Kubernetes Engine, or Logging, Logs Explorer, paste the \
                filter, and create an alert from it (the console's words may change).
                """,
            ]
        ),
        japanese: .japaneseIntegrityAlertingMissing,
        commands: BootAlert.commands,
        bad: BootAlert.cluster + "\n\n" + BootAlert.policy(passed: "true", field: "policyEvaluationPassed"),
        good: BootAlert.cluster + "\n\n" + BootAlert.policy(passed: "false", field: "policyEvaluationPassed"),
        references: [
            "https://cloud.google.com/compute/shielded-vm/docs/integrity-monitoring",
            "https://cloud.google.com/monitoring/alerts",
        ]
    )

    let asksModules = false

    /// The clusters of a root in which nodes are watched; the pools where their cluster stands elsewhere.
    func subjects(in inventory: Inventory) -> [RuleSubject] {
        guard let isHeard = inventory.alerting?.isHeard else { return [] }
        let watched = NodeSubjects.pools(in: inventory).filter { $0.settings.integrityMonitoring.value == true }
        let clusters = inventory.clusters.filter { !watched.isEmpty || $0.autopilot.value == true }
        if clusters.isEmpty {
            return watched.map { pool in
                let origin = pool.settings.integrityMonitoring.origin
                return subject(isHeard, .nodes(pool.kind), pool.address, pool.resource, pool.existence, origin)
            }
        }
        return clusters.map { cluster in
            subject(isHeard, .cluster, cluster.address, cluster.resource, cluster.existence, cluster.autopilot.origin)
        }
    }

    private func subject(
        _ isHeard: Alerting.Verdict,
        _ kind: RuleSubject.Kind,
        _ address: String,
        _ resource: String?,
        _ existence: Existence,
        _ origin: SettingOrigin
    ) -> RuleSubject {
        RuleSubject(
            kind: kind,
            address: address,
            resource: resource,
            setting: isHeard.setting(origin),
            existence: existence,
            attribute: "alerting",
            fix: .inPlace,
            because: isHeard.because
        )
    }

    var fault: Message { "no alert" }

    func complaint(about thing: RuleSubject.Kind) -> Message {
        "Nobody hears when a boot fails: no alert tells a person of \(thing.noun)"
    }

    func praise(of thing: RuleSubject.Kind) -> Message {
        "A person hears of boots that fail in \(thing.noun)"
    }

    func question(about thing: RuleSubject.Kind) -> Message {
        "Whether a person hears of boots that fail in \(thing.noun) cannot be known from here"
    }
}
