import Findings
import GKEInventory
import Messages

/// Every alert about the boot of nodes can go off.
struct IntegrityAlertNeverFires: Rule {
    let description = RuleDescription(
        id: "integrity-alert-never-fires",
        severity: .high,
        cis: nil,
        aliases: [],
        english: RuleProse(
            title: "Alerts about boots fire",
            summary: """
                Every alerting policy, log-based metric, sink and notification that speaks of the boot of nodes fires \
                for at least one event: a boot that failed, a baseline learned anew, monitoring switched off.
                """,
            risk: [
                """
                Integrity monitoring only writes log entries and metrics. What makes somebody look is an alert, and an \
                alert that can never go off is as silent as one that has nothing to say: the nodes seem healthy, for \
                months, and the day on which one boots a changed kernel looks like any other.
                """,
                """
                Google accepts most such alerts. A filter on a field or label that the entries do not have, on status \
                FAILED instead of failed, or on severity ERROR is valid and takes nothing. So is a condition that counts points \
                instead of events, a threshold that one event does not exceed, and a metric of nearly the right name.
                """,
                """
                This is not read off the words. Events of every kind, as Google writes them, are run through the filter, \
                the metric and the condition as they are written. What depends on unknown input, or on a metric that is \
                described elsewhere, is not determined. What fires without reaching anybody is the subject of \
                integrity-alerting-missing.
                """,
            ],
            repair: [
                """
                Alerting policies, metrics and sinks change in place: nothing about clusters, node pools or nodes is \
                touched. Run shieldwatch alerts check on the same paths: it names each defect, marks the word, and shows \
                what to write instead.
                """,
                """
                In Terraform put the filter below into a condition_matched_log, with a notification_rate_limit and a \
                notification channel that a person reads. It takes early and late boots that failed, and launches of \
                Confidential VMs.
                """,
                """
                With gcloud, logging read shows whether a filter takes any entry at all. An event need not have happened \
                for the filter to be right; shieldwatch query runs it on entries that you have exported.
                """,
                """
                In the console paste the filter into Logging, Logs Explorer (reached from a cluster under Kubernetes Engine \
                by its Logs tab as well), look at what it takes, and create the alert from there (the console's words may \
                change).
                """,
            ]
        ),
        japanese: .japaneseIntegrityAlertNeverFires,
        commands: BootAlert.commands,
        bad: BootAlert.policy(passed: "\"False\"", field: "evaluationPassed"),
        good: BootAlert.policy(passed: "false", field: "policyEvaluationPassed"),
        references: [
            "https://cloud.google.com/compute/shielded-vm/docs/integrity-monitoring",
            "https://cloud.google.com/logging/docs/alerting/log-based-alerts",
        ]
    )

    let asksModules = false

    func subjects(in inventory: Inventory) -> [RuleSubject] {
        (inventory.alerting?.paths ?? []).map { path in
            RuleSubject(
                kind: .alert(path.kind),
                address: path.address,
                setting: path.fires.setting(path.origin),
                existence: .certain,
                attribute: path.kind == .policy ? "conditions" : "filter",
                fix: .inPlace,
                because: path.fires.because
            )
        }
    }

    var fault: Message { "never fires" }

    func complaint(about thing: RuleSubject.Kind) -> Message {
        "An alarm that cannot go off: no event about the boot of nodes fires \(thing.noun)"
    }

    func praise(of thing: RuleSubject.Kind) -> Message {
        "An event about the boot of nodes fires \(thing.noun)"
    }

    func question(about thing: RuleSubject.Kind) -> Message {
        "Whether any event about the boot of nodes fires \(thing.noun) cannot be known from here"
    }
}
