import GKEInventory

/// A user's metric that counts log entries (Cloud Logging, REST resource projects.metrics).
struct LogMetric {
    let resource: DescribedResource

    /// The entries that it counts; nil for all.
    let filter: LogFilter?

    /// What it may be, where the input leaves several ways open; empty where it does not.
    let variants: [LogMetric]

    init(_ resource: DescribedResource) {
        self.resource = resource
        filter = resource.body["filter"].map(LogFilter.init)
        let all = resource.variants
        variants = all.count > 1 ? all.map(LogMetric.init) : []
    }

    /// What stands in front of the metric's name in the type of its metric.
    static let prefix = "logging.googleapis.com/user/"

    /// The name that alerting policies refer to, behind `logging.googleapis.com/user/`; with an open word where it is not
    /// known.
    var name: String? { resource.body["name"].flatMap(OpenWord.text) }

    /// Whether it counts nothing.
    var isDisabled: Bool { resource.body["disabled"]?.flag == true }

    /// The bucket whose entries alone are counted.
    var bucket: DescribedValue? { resource.body["bucket_name"] }

    private var descriptor: DescribedValue? { resource.body.blocks("metric_descriptor").first }

    /// The labels that the metric declares; a label without a known key makes the list unknown.
    var labelNames: [String]? {
        let names = (descriptor?.blocks("labels") ?? []).map { $0["key"]?.text }
        return names.contains(nil) ? nil : names.compactMap(\.self)
    }

    /// What each label is taken from; nil when that is not known.
    var extractors: [(name: String, value: DescribedValue)]? {
        guard let extractors = resource.body["label_extractors"] else { return [] }
        guard case .object = extractors.content else { return nil }
        return extractors.members
    }

    /// Whether it counts entries, rather than gathering a distribution of values.
    var isCounter: Bool {
        resource.body["value_extractor"] == nil && descriptor?["value_type"]?.text?.uppercased() != "DISTRIBUTION"
    }

    /// What Google refuses in the metric besides its filter and its extractors, each with its place.
    var faults: [(value: DescribedValue, fault: Fault)] {
        var found: [(value: DescribedValue, fault: Fault)] = []
        if let name = resource.body["name"], let text = name.text,
            text.hasPrefix("/") || text.unicodeScalars.count > Self.nameLimit
        {
            found.append((name, .name))
        }
        if let kind = descriptor?["metric_kind"], let text = kind.text, text != Self.kind {
            found.append((kind, .kind))
        }
        for label in descriptor?.blocks("labels") ?? [] {
            guard let type = label["value_type"], let text = type.text, !Self.labelTypes.contains(text) else {
                continue
            }
            found.append((type, .labelType))
        }
        return found
    }

    /// What is wrong with a metric (Cloud Logging, REST resource projects.metrics).
    enum Fault {
        case name, kind, labelType
    }

    static let nameLimit = 100
    static let kind: String = "DELTA"
    static let labelTypes = ["BOOL", "INT64", "STRING"]
}
