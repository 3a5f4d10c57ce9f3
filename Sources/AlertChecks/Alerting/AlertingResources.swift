import Findings
public import GKEInventory
import Messages

/// What alerts are made of, sorted by what it is, and how one refers to another.
public struct AlertingResources {
    /// The alerting policies and the sinks as they are described; each may turn out in several ways.
    let policies, sinks: [DescribedResource]
    let metrics: [LogMetric]

    /// Metrics that are described and never made.
    let absentMetrics: [LogMetric]
    let channels: [NotificationChannel]
    let exclusions: [LogExclusion]
    let topics: [DescribedResource]
    let findingNotifications: [FindingNotification]

    /// Projects whose metrics another project sees.
    private let monitoredProjects: [DescribedResource]

    /// Clusters and node pools.
    let nodes: [DescribedResource]

    /// What has to be read of an input.
    public static let selection = ResourceSelection([
        "google_monitoring_alert_policy": .everything,
        "google_logging_metric": .everything,
        "google_monitoring_notification_channel": .everything,
        "google_logging_project_sink": .everything,
        "google_logging_folder_sink": .everything,
        "google_logging_organization_sink": .everything,
        "google_logging_billing_account_sink": .everything,
        "google_logging_project_exclusion": .everything,
        "google_logging_folder_exclusion": .everything,
        "google_logging_organization_exclusion": .everything,
        "google_pubsub_topic": .members(["name", "project"]),
        "google_pubsub_subscription": .members(["name", "project", "topic"]),
        "google_scc_notification_config": .everything,
        "google_scc_project_notification_config": .everything,
        "google_scc_folder_notification_config": .everything,
        "google_scc_v2_organization_notification_config": .everything,
        "google_scc_v2_folder_notification_config": .everything,
        "google_scc_v2_project_notification_config": .everything,
        "google_monitoring_monitored_project": .members(["metrics_scope", "name"]),
        "google_container_cluster": .members(clusterParts),
        "google_container_node_pool": .members(["project", "name", "node_config"]),
        "google_project_iam_member": .members(["role"]),
        "google_project_iam_binding": .members(["role"]),
    ])

    private static let clusterParts: Set<String> = [
        "project", "name", "node_config", "node_pool", "logging_config", "monitoring_config", "binary_authorization",
        "cluster_autoscaling",
    ]

    /// Sorts resources.
    /// - Parameter absent: what is described and never made.
    public init(_ resources: [DescribedResource], absent: [DescribedResource] = []) {
        func of(_ types: (String) -> Bool) -> [DescribedResource] { resources.filter { types($0.type) } }
        policies = of { $0 == "google_monitoring_alert_policy" }
        metrics = of { $0 == "google_logging_metric" }.map(LogMetric.init)
        absentMetrics = absent.filter { $0.type == "google_logging_metric" }.map(LogMetric.init)
        channels = of { $0 == "google_monitoring_notification_channel" }.map(NotificationChannel.init)
        sinks = of { $0.hasPrefix("google_logging_") && $0.hasSuffix("_sink") }
        exclusions = of { $0.hasPrefix("google_logging_") && $0.hasSuffix("_exclusion") }.map(LogExclusion.init)
        topics = of { $0 == "google_pubsub_topic" }
        findingNotifications = of { $0.hasPrefix("google_scc_") }.map(FindingNotification.init)
        monitoredProjects = of { $0 == "google_monitoring_monitored_project" }
        nodes = of { $0.hasPrefix("google_container_") || $0.hasPrefix("google_project_iam_") }
    }

    /// Whether the metrics scope of a project is written to include another one.
    func scope(of project: String, includes other: String) -> Bool {
        func last(_ value: DescribedValue?) -> Substring? { value?.text?.split(separator: "/").last }
        return monitoredProjects.contains {
            last($0.body["metrics_scope"]) == project[...] && last($0.body["name"]) == other[...]
        }
    }

    /// The metric of a name that a policy watches: that of its own project, or of what is deployed together with it, before
    /// others.
    func metric(_ name: String, seenBy policy: DescribedResource) -> LogMetric? {
        let named = metrics.filter { $0.name == name }
        guard named.count > 1 else { return named.first }
        return named.first { $0.resource.ownProject == policy.ownProject && $0.resource.root == policy.root }
            ?? named.first { $0.resource.ownProject != nil && $0.resource.ownProject == policy.ownProject }
            ?? named.first { $0.resource.root == policy.root } ?? named.first
    }

    /// The metric of a name that is described and never made.
    func absentMetric(_ name: String) -> LogMetric? { absentMetrics.first { $0.name == name } }

    /// The one metric that a filter refers to of which nothing else is known, as in a plan.
    func metric(meantBy filter: DescribedValue?, of policy: DescribedResource) -> LogMetric? {
        guard case .unknown(let missing)? = filter?.content else { return nil }
        let meant = metrics.filter { metric in
            metric.resource.root == policy.root
                && missing.contains { $0.reference.hasPrefix(metric.resource.address + ".") }
        }
        return meant.count == 1 ? meant.first : nil
    }

    /// The metric that somebody who wrote another name most likely meant.
    func metric(near name: String) -> LogMetric? {
        guard !OpenWord.isIn(name) else { return nil }
        let nearest = NearestName.nearest(to: name, among: metrics.compactMap(\.name).filter { !OpenWord.isIn($0) })
        return nearest.flatMap { nearest in metrics.first { $0.name == nearest } }
    }

    /// The projects in which clusters are known to be; nil when that is not known of one of them.
    var clusterProjects: Set<String>? {
        let clusters = nodes.filter { $0.type == "google_container_cluster" }
        let projects = clusters.map { $0.body["project"]?.text }
        guard !projects.isEmpty, !projects.contains(nil) else { return nil }
        return Set(projects.compactMap(\.self))
    }
}

extension DescribedResource {
    /// The project that is written, when it is known.
    var project: String? { body["project"]?.text }

    /// The project that is written, with an open word where it is not known.
    var ownProject: String? { body["project"].flatMap(OpenWord.text) }

    /// All text in the resource, to see what it is about.
    var allText: String { Self.text(in: body).joined(separator: " ") }

    private static func text(in value: DescribedValue) -> [String] {
        switch value.content {
        case .text(let text): [text]
        case .list(let elements): elements.flatMap(text)
        case .object: value.members.flatMap { text(in: $0.value) }
        case .pieces(let pieces): [pieces.compactMap(\.text).joined()]
        case .either(let values, _): values.flatMap(text)
        default: []
        }
    }
}
