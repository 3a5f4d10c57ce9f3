import Alerting
import AsyncHTTPClient
import Findings
import Foundation
import IntegrityEvents
import LogEntries
import MeasuredBoot
import Messages
import MonitorConfiguration
import Reporting
import SourceText
import Synchronization
import TestSupport
import Testing

@testable import Notifiers

/// Notifications and channels for tests.
enum Sample {
    static let now = Timestamp(seconds: 1_796_000_000)

    /// The secrets that channels of tests have.
    static let secret = "s3cr3t/with+signs&more=\"x\""

    static func incident(
        severity: Severity = .critical,
        kind: IncidentKind = .outlier,
        nodes: Int = 1,
        changes: Int = 1,
        text: String = "No other node of the cohort has this value.",
        cohort: String = "p/c/pool/cos-1/n2",
        told: [IncidentKind: Severity] = [:]
    ) -> Incident {
        let affected = (0..<nodes).map { number in
            let instance = Instance(project: "p", zone: "europe-west4-a", id: "48239174605528173\(number + 10)")
            let node = NodeReference(instance: instance, name: "gke-c-pool-\(number)", cluster: "c")
            return AffectedNode(node: node, bootCounter: "2", phases: [.late], since: now)
        }
        let changes = (0..<changes).map { number in
            let digest = Digest([UInt8](repeating: UInt8(number % 256), count: 32))
            let register = RegisterValue(pcr: number % 24, algorithm: .sha256, value: digest)
            return IncidentChange(phase: .late, register: register, expected: digest)
        }
        return Incident(
            key: IncidentKey(text: "0123456789abcdef0123456789abcdef"),
            subject: IncidentSubject(.cohort, cohort, cluster: "c", pool: "pool <1> & `2`"),
            kind: kind,
            state: .open,
            severity: severity,
            nodes: affected,
            changes: changes,
            explanation: [Message(verbatim: text)],
            openedAt: now,
            updatedAt: now,
            firstSeen: now,
            lastSeen: now,
            notifications: 1,
            told: told.merging([kind: severity]) { $1 }
        )
    }

    static func notification(
        _ event: IncidentNotification.Event = .opened,
        _ incident: Incident = incident(),
        number: Int = 0
    ) -> Alerting.Notification {
        let state: IncidentState = event == .resolved ? .resolved : event == .acknowledged ? .acknowledged : .open
        let there = Incident(
            key: incident.key,
            subject: incident.subject,
            kind: incident.kind,
            state: state,
            severity: incident.severity,
            nodes: incident.nodes,
            changes: incident.changes,
            explanation: incident.explanation,
            openedAt: incident.openedAt,
            updatedAt: incident.updatedAt,
            firstSeen: incident.firstSeen,
            lastSeen: incident.lastSeen
        )
        return Alerting.Notification(IncidentNotification(event: event, number: number), about: there, through: "ops")
    }

    static let client = NotifierContext.makeClient()

    static func context(
        language: Language = .english,
        variables: [String: String] = ["SECRET": secret],
        output: @escaping @Sendable (String) -> Bool = { _ in true }
    ) -> NotifierContext {
        NotifierContext(
            client: client,
            userAgent: "shieldwatch/test",
            pages: "https://watch.example",
            language: language,
            catalogue: { MessageCatalogue.catalogue(for: $0) },
            variables: variables,
            now: { now },
            output: output
        )
    }

    /// The settings of one channel, from its keys as YAML.
    static func settings(_ keys: String, in folder: String = "") throws -> ChannelSettings {
        let lines = keys.split(separator: "\n").map { "    \($0)\n" }.joined()
        let text = "notifiers:\n  - name: ops\n\(lines)"
        let configuration = try MonitorConfiguration(SourceFile(path: folder + "monitor.yaml", text: text))
        return try #require(configuration.notifiers.first)
    }

    /// A channel of its keys.
    static func channel(
        _ keys: String,
        _ context: NotifierContext = context(),
        in folder: String = ""
    ) throws -> NotificationChannel {
        // Beside many other tests an answer may wait longer for a thread than the usual ten seconds.
        let patient = keys.contains("timeout:") ? keys : keys + "\ntimeout: 5m"
        return try NotifierRegistry.channel(settings(patient, in: folder), in: context)
    }

    /// A channel of each kind that posts, whose receiver is this.
    static func keys(of kind: String, posting url: String) -> String {
        switch kind {
        case "webhook": "kind: webhook\nurl: \(url)/hook?token=abcdef123\nsecret_env: SECRET\nbearer_token_env: SECRET"
        case "slack": "kind: slack\nwebhook_url_env: SLACK"
        case "pagerduty": "kind: pagerduty\nrouting_key_env: SECRET\nurl: \(url)/v2/enqueue"
        default: "kind: alertmanager\nurl: \(url)\nusername: ana\npassword_env: SECRET"
        }
    }

    static func channel(_ kind: String, posting url: String, timeout: String = "60s") throws -> NotificationChannel {
        let variables = ["SECRET": secret, "SLACK": "\(url)/services/T000/B000/XXXXsecretXXXX"]
        return try channel(keys(of: kind, posting: url) + "\ntimeout: \(timeout)", context(variables: variables))
    }

    static let postingKinds = ["webhook", "slack", "pagerduty", "alertmanager"]
}

extension NotificationChannel {
    /// What became of a notification.
    func result(of notification: Alerting.Notification = Sample.notification()) async -> Result<
        Delivery, DeliveryFailure
    > {
        do throws(DeliveryFailure) {
            return .success(try await send(notification))
        } catch {
            return .failure(error)
        }
    }
}

extension Result where Success == Delivery, Failure == DeliveryFailure {
    /// The failure; nil where it arrived.
    var failure: DeliveryFailure? {
        if case .failure(let failure) = self { failure } else { nil }
    }
}
