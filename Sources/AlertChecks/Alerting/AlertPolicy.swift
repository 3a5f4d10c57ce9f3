import Findings
import GKEInventory
import Messages

/// An alerting policy (Cloud Monitoring, REST resource projects.alertPolicies).
struct AlertPolicy {
    let resource: DescribedResource

    let conditions: [AlertCondition]

    init(_ resource: DescribedResource) {
        self.resource = resource
        conditions = resource.body.blocks("conditions").map(AlertCondition.init)
    }

    /// What the conditions wait for, when nobody can say which there are.
    var missingConditions: [MissingInput]? { resource.body["conditions"]?.missing }

    var isDisabled: Bool { resource.body["enabled"]?.flag == false }

    var combiner: DescribedValue? { resource.body["combiner"] }

    var strategy: DescribedValue? { resource.body.blocks("alert_strategy").first }

    /// Whether the period between notifications is given, which a log match cannot do without.
    var hasRateLimit: Bool {
        if strategy?.missing != nil { return true }
        return strategy?.blocks("notification_rate_limit").first.map { $0["period"] != nil || $0.missing != nil }
            ?? false
    }

    /// The channels, each as it is referred to.
    var channels: DescribedValue? { resource.body["notification_channels"] }
}

/// One condition of an alerting policy.
struct AlertCondition {
    let block: DescribedValue

    let kind: Kind

    enum Kind {
        case logMatch(LogMatchCondition)
        case threshold(ThresholdCondition)
        /// A condition that is not followed, by its name in Terraform.
        case opaque(String)
    }

    init(_ block: DescribedValue) {
        self.block = block
        kind = Self.kind(of: block)
    }

    var name: String { block["display_name"]?.text ?? "" }

    private static func kind(of block: DescribedValue) -> Kind {
        if let match = block.blocks("condition_matched_log").first { return .logMatch(LogMatchCondition(match)) }
        if let threshold = block.blocks("condition_threshold").first {
            return .threshold(ThresholdCondition(threshold))
        }
        let name = block.members.map(\.name).first { $0.hasPrefix("condition_") }
        return .opaque(name ?? "conditions")
    }
}

/// A condition that matches log entries.
struct LogMatchCondition {
    let block: DescribedValue

    /// The entries that it takes; nil for all.
    let filter: LogFilter?

    init(_ block: DescribedValue) {
        self.block = block
        filter = block["filter"].map(LogFilter.init)
    }
}

/// A condition that holds a metric against a number.
struct ThresholdCondition {
    let block: DescribedValue

    /// The text of the filter, with open words where it is not known.
    let text: String?

    /// The filter as it can be read; nil when it is not well-formed.
    let expression: FieldExpression?

    /// The comparisons of the filter, whatever stands between them.
    let comparisons: [FilterComparison]

    init(_ block: DescribedValue) {
        self.block = block
        text = block["filter"].flatMap(OpenWord.text)
        expression = text.flatMap(FieldExpressionParser.parse)
        comparisons = FilterComparison.all(in: text ?? "")
    }

    var filter: DescribedValue? { block["filter"] }
    var comparison: DescribedValue? { block["comparison"] }
    var aggregations: [DescribedValue] { block.blocks("aggregations") }

    /// The number that is left out is 0.
    var threshold: Double? {
        guard let threshold = block["threshold_value"] else { return 0 }
        return threshold.number
    }

    /// The aligner of the first aggregation.
    var aligner: DescribedValue? { aggregations.first?["per_series_aligner"] }

    /// How long a period is that is aligned to one point, in seconds.
    var alignmentPeriod: Double { Self.seconds(aggregations.first?["alignment_period"]) ?? 60 }

    /// How long the condition has to hold, in seconds; nil when that is not known.
    var duration: Double? { block["duration"] == nil ? 0 : Self.seconds(block["duration"]) }

    /// A duration such as `60s`, in seconds.
    private static func seconds(_ value: DescribedValue?) -> Double? {
        guard let text = value?.text, text.hasSuffix("s") else { return nil }
        return Double(text.dropLast())
    }

    /// Whether the filter says what kind of resource the metric is about.
    var namesResourceType: Bool { comparisons.contains { $0.name == "resource.type" } }

    /// The comparisons by which the filter names the type of its metric.
    var metricTypes: [FilterComparison] { comparisons.filter { $0.name == "metric.type" && $0.sign == "=" } }

    /// Whether something in the filter is not known.
    var isOpen: Bool { text.map(OpenWord.isIn) ?? false }
}
