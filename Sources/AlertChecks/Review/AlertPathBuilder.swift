import GKEInventory
import Messages

/// Finds the ways on which an event may reach somebody, and runs every event through each.
struct AlertPathBuilder {
    let paths: [AlertPath]

    /// How many policies, sinks and notifications have nothing to do with boots.
    let unrelatedCount: Int

    init(resources: AlertingResources) {
        let policies = resources.policies.map { policy in
            Self.joined(policy) { Self.path(AlertPolicy($0), resources) }
        }
        let sinks = resources.sinks.map { sink in Self.joined(sink) { Self.path(LogSink($0), resources) } }
        let findings = resources.findingNotifications.map { Self.path($0, resources) }
        let metrics = UnwatchedMetrics.all(in: resources).map { Self.path($0, resources) }
        var all = policies + metrics + sinks + findings
        for index in all.indices { all[index].isMeantForBoots = Self.isMeantForBoots(all[index], resources) }
        paths = all.filter { Self.isRelated($0, resources) }
        unrelatedCount = all.count - paths.count
    }

    // MARK: Relation

    /// What nothing but alerts about boots has in it.
    private static let words = [
        "shielded", "bootreport", "earlyboot", "lateboot", "launchattestation", "createnodepool", "boot_validation",
        "policyevaluation", "integrityevaluation", "tampering", "/integrity/",
        "integrity_monitoring", "integrity_violation",
    ]

    /// What integrity may be that of.
    private static let bearers = ["boot", "node", "gke", "vm", "instance"]

    /// Whether a path is meant for boots, or lets one of the events through.
    private static func isRelated(_ path: AlertPath, _ resources: AlertingResources) -> Bool {
        if path.isMeantForBoots || path.kind == .findingNotification { return true }
        if path.events.contains(where: { $0.fires == .yes }) { return true }
        // A filter that is not known may be one about boots.
        return path.evaluators.contains { evaluator in
            isOpen(evaluator, resources)
                || evaluator.signal.filterValue?.missing != nil
                    && AlertEvent.allCases.contains { evaluator.takes($0).flag == nil }
        }
    }

    /// Whether what is written speaks of boots.
    private static func isMeantForBoots(_ path: AlertPath, _ resources: AlertingResources) -> Bool {
        let metrics = path.evaluators.compactMap { evaluator -> String? in
            guard case .logMetric(_, let name, let metric) = evaluator.signal else { return nil }
            return (metric ?? resources.absentMetric(name) ?? resources.metric(near: name))?.resource.allText
        }
        let text = ([path.resource.allText] + metrics).joined(separator: "_").lowercased()
            .split(separator: " ", omittingEmptySubsequences: false).joined(separator: "_")
        return words.contains { text.contains($0) }
            || (text.contains("integrity") && bearers.contains { text.contains($0) })
    }

    /// Whether a condition may count boots, as far as can be seen: its metric is described elsewhere, or it is written in
    /// a language that is not followed and names a metric of those that are read.
    private static func isOpen(_ evaluator: SignalEvaluator, _ resources: AlertingResources) -> Bool {
        switch evaluator.signal {
        case .logMetric(_, _, nil): AlertEvent.allCases.contains { evaluator.takes($0).flag == nil }
        case .opaque(let name, let block): OpaqueCondition(name, block: block).namesMetric(of: resources)
        default: false
        }
    }

    // MARK: Paths

    /// A path, or several of which it is not known which one it is: what all of them say is known.
    private static func joined(_ resource: DescribedResource, _ path: (DescribedResource) -> AlertPath) -> AlertPath {
        let variants = resource.variants.map(path)
        guard var joined = variants.first, variants.count > 1 else { return path(resource) }
        let doubt = MissingWords.doubt(resource.openChoices)
        joined.resource = resource
        joined.variants = variants
        joined.evaluators = variants.flatMap(\.evaluators)
        joined.events = joined.events.indices.map { index in
            AlertPath.EventResult(
                event: joined.events[index].event,
                fires: .agreement(of: variants.map { $0.events[index].fires }, doubt: doubt),
                isHeard: .agreement(of: variants.map { $0.events[index].isHeard }, doubt: doubt)
            )
        }
        return joined
    }

    private static func path(_ policy: AlertPolicy, _ resources: AlertingResources) -> AlertPath {
        let evaluator = PolicyEvaluator(policy: policy, resources: resources)
        let evaluators = evaluator.evaluators
        return made(
            kind(of: evaluators),
            policy.resource,
            PolicyReach(policy: policy, resources: resources).answer,
            evaluators,
            policy,
            fires: { evaluator.answer($0) },
            quiet: { evaluator.answer($0) }
        )
    }

    private static func kind(of evaluators: [SignalEvaluator]) -> AlertPath.Kind {
        for evaluator in evaluators {
            switch evaluator.signal {
            case .logMatch: return .logMatchAlert
            case .logMetric: return .logMetricAlert
            default: continue
            }
        }
        return .metricAlert
    }

    /// A metric that no policy watches.
    private static func path(_ metric: LogMetric, _ resources: AlertingResources) -> AlertPath {
        made(
            .logMetricAlert,
            metric.resource,
            .no("no alerting policy watches the metric"),
            [],
            nil,
            fires: { _ in .no("no alerting policy watches the metric") },
            quiet: { _ in .no("no alerting policy watches the metric") }
        )
    }

    private static func path(_ sink: LogSink, _ resources: AlertingResources) -> AlertPath {
        let evaluator = SignalEvaluator(
            signal: .sink(sink),
            project: sink.resource.type == "google_logging_project_sink" ? sink.resource.ownProject : nil,
            resources: resources
        )
        let state: Answer = sink.isDisabled ? .no("the sink is disabled") : exists(sink.resource)
        return made(
            .sink,
            sink.resource,
            sink.reach,
            [evaluator],
            nil,
            fires: { Answer.all([evaluator.answer($0), state]) },
            quiet: { Answer.all([evaluator.answer($0), state]) }
        )
    }

    private static func path(_ finding: FindingNotification, _ resources: AlertingResources) -> AlertPath {
        let evaluator = SignalEvaluator(signal: .finding(finding), project: nil, resources: resources)
        return made(
            .findingNotification,
            finding.resource,
            .unknown("who reads the Pub/Sub topic is not known"),
            [evaluator],
            nil,
            fires: { Answer.all([FindingEvaluator(notification: finding).answer($0), exists(finding.resource)]) },
            quiet: { _ in .no("Security Command Center makes no finding of it") }
        )
    }

    private static func exists(_ resource: DescribedResource) -> Answer {
        guard case .dependsOn(let missing) = resource.existence else { return .yes }
        return .unknown("whether it exists depends on: \(MissingWords.list(missing))")
    }

    private static func made(
        _ kind: AlertPath.Kind,
        _ resource: DescribedResource,
        _ reach: Answer,
        _ evaluators: [SignalEvaluator],
        _ policy: AlertPolicy?,
        fires: (AlertEvent) -> Answer,
        quiet: (QuietEvent) -> Answer
    ) -> AlertPath {
        let events = AlertEvent.allCases.map { event in
            let answer = fires(event)
            return AlertPath.EventResult(event: event, fires: answer, isHeard: Answer.all([answer, reach]))
        }
        return AlertPath(
            kind: kind,
            resource: resource,
            events: events,
            reach: reach,
            evaluators: evaluators,
            policy: policy,
            quiet: QuietEvent.allCases.filter { quiet($0) == .yes }
        )
    }
}

/// Log-based metrics about boots on which no alerting policy has a condition.
enum UnwatchedMetrics {
    static func all(in resources: AlertingResources) -> [LogMetric] {
        let policies = resources.policies.flatMap(\.variants).map(AlertPolicy.init)
        let signals = policies.flatMap { policy in
            policy.conditions.flatMap { Signal.all($0, of: policy.resource, resources) }
        }
        let watched = signals.compactMap { signal -> String? in
            if case .logMetric(_, let name, _) = signal { name } else { nil }
        }
        let isOpen =
            policies.contains { $0.missingConditions != nil } || watched.contains(where: OpenWord.isIn)
            || signals.contains { signal in
                switch signal {
                case .opaque, .unreadable: true
                default: false
                }
            }
        guard !isOpen else { return [] }
        let meant = watched.compactMap { resources.metric(near: $0)?.name }
        return resources.metrics.filter {
            $0.name.map { !OpenWord.isIn($0) && !watched.contains($0) && !meant.contains($0) } ?? false
        }
    }
}
