public import GKEInventory
public import JSONSyntax
public import Messages
public import SourceText

/// The kinds of JSON in which Google's tools hand out what alerts are made of: one resource, or a list of them.
public enum ResourceExport: String, Sendable, CaseIterable {
    /// Cloud Monitoring, REST resource projects.alertPolicies.
    case alertPolicies
    /// Cloud Monitoring, REST resource projects.notificationChannels.
    case notificationChannels
    /// Cloud Logging, REST resource projects.metrics.
    case metrics
    /// Cloud Logging, REST resource projects.sinks.
    case sinks
    /// Pub/Sub, REST resource projects.topics.
    case topics
    /// Pub/Sub, REST resource projects.subscriptions.
    case subscriptions
    /// Security Command Center, REST resource organizations.notificationConfigs.
    case notificationConfigs
    /// Cloud Logging, REST resource projects.exclusions.
    case exclusions

    /// What has to be read of a JSON text to recognise and read one.
    public static let selection = JSONSelection.members(
        allCases.map(\.rawValue) + [
            "name", "displayName", "conditions", "combiner", "enabled", "type", "labels", "filter", "destination",
            "metricDescriptor", "labelExtractors", "valueExtractor", "disabled", "bucketName", "writerIdentity",
            "includeChildren", "pubsubTopic", "streamingConfig", "topic", "alertStrategy", "ackDeadlineSeconds",
            "pushConfig",
        ]
    )

    /// What an object looks like: a list of resources, or one.
    public static func kind(of node: JSONNode) -> ResourceExport? {
        if let list = allCases.first(where: { $0.isList(node) }) { return list }
        return allCases.first { $0.isOne(node) }
    }

    private func isList(_ node: JSONNode) -> Bool {
        guard case .array(let elements)? = node[rawValue]?.kind, node["name"] == nil else { return false }
        return elements.contains(where: isOne)
    }

    private func isOne(_ node: JSONNode) -> Bool {
        let name = node["name"]?.text ?? ""
        return switch self {
        case .alertPolicies: name.contains("/alertPolicies/") || (has(node, "conditions") && has(node, "combiner"))
        case .notificationChannels: name.contains("/notificationChannels/")
        case .metrics: has(node, "filter") && has(node, "metricDescriptor")
        case .sinks: has(node, "destination") && !name.isEmpty
        case .topics: name.hasPrefix("projects/") && name.contains("/topics/")
        case .subscriptions: name.contains("/subscriptions/") && has(node, "topic")
        case .notificationConfigs: name.contains("/notificationConfigs/") || has(node, "streamingConfig")
        case .exclusions: has(node, "filter") && !name.isEmpty && node.members.count <= 6
        }
    }

    private func has(_ node: JSONNode, _ name: String) -> Bool { node.field(name) != nil }

    /// Terraform's type for the same resource.
    private var type: String {
        switch self {
        case .alertPolicies: "google_monitoring_alert_policy"
        case .notificationChannels: "google_monitoring_notification_channel"
        case .metrics: "google_logging_metric"
        case .sinks: "google_logging_project_sink"
        case .topics: "google_pubsub_topic"
        case .subscriptions: "google_pubsub_subscription"
        case .notificationConfigs: "google_scc_notification_config"
        case .exclusions: "google_logging_project_exclusion"
        }
    }

    /// The kind as it is spoken of.
    public var name: Message {
        switch self {
        case .alertPolicies: "alerting policies"
        case .notificationChannels: "notification channels"
        case .metrics: "log-based metrics"
        case .sinks: "log sinks"
        case .topics: "Pub/Sub topics"
        case .subscriptions: "Pub/Sub subscriptions"
        case .notificationConfigs: "notification configurations of Security Command Center"
        case .exclusions: "log exclusions"
        }
    }

    /// The resources of an object that is of this kind.
    public func resources(_ node: JSONNode, in source: SourceFile, root: String) -> [DescribedResource] {
        let nodes: [JSONNode]
        if case .array(let elements)? = node[rawValue]?.kind, node["name"] == nil {
            nodes = elements
        } else {
            nodes = [node]
        }
        let reader = ResourceBodyReader(source: source)
        return nodes.map { node in
            DescribedResource(
                type: type,
                address: node["name"]?.text ?? node["displayName"]?.text ?? rawValue,
                root: root,
                existence: .certain,
                body: reader.value(node)
            )
        }
    }
}
