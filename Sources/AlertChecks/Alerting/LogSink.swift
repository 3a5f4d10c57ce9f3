import Findings
import GKEInventory
import Messages

/// A rule that sends log entries elsewhere (Cloud Logging, REST resource projects.sinks).
struct LogSink {
    let resource: DescribedResource

    /// The entries that it sends; nil for all.
    let filter: LogFilter?

    /// The entries that it leaves out, by each exclusion that is not switched off.
    let exclusions: [LogFilter]

    init(_ resource: DescribedResource) {
        self.resource = resource
        filter = resource.body["filter"].map(LogFilter.init)
        exclusions = resource.body.blocks("exclusions").filter { $0["disabled"]?.flag != true }
            .compactMap { $0["filter"].map(LogFilter.init) }
    }

    var isDisabled: Bool { resource.body["disabled"]?.flag == true }

    /// Where entries go.
    enum Destination {
        case topic(String)
        /// Somewhere where entries only lie.
        case store(String)
        case project
        case invalid(String)
        case unknown([MissingInput])
    }

    var destination: Destination {
        guard let destination = resource.body["destination"] else { return .invalid("") }
        let text = OpenWord.text(of: destination) ?? ""
        let service = text.prefix { $0 != "/" }
        return switch service {
        case "pubsub.googleapis.com": .topic(String(text.dropFirst(service.count + 1)))
        case "bigquery.googleapis.com", "storage.googleapis.com": .store(String(service))
        case "logging.googleapis.com" where text.contains("/buckets/"): .store("a log bucket")
        case "logging.googleapis.com" where !OpenWord.isIn(text): .project
        default: destination.missing.map(Self.destination) ?? .invalid(text)
        }
    }

    /// What is referred to tells where a sink leads, though nobody can say what its name is yet.
    private static func destination(waitingFor missing: [MissingInput]) -> Destination {
        let types = missing.map { input in resources.first { input.reference.contains($0.key + ".") }?.value }
        switch types.first {
        case "pubsub.googleapis.com"??: return .topic(missing[0].reference)
        case let service?? where types.allSatisfy({ $0 == service }): return .store(service)
        default: return .unknown(missing)
        }
    }

    /// The services behind the resources that a sink may lead to.
    private static let resources = [
        "google_pubsub_topic": "pubsub.googleapis.com", "google_bigquery_dataset": "bigquery.googleapis.com",
        "google_storage_bucket": "storage.googleapis.com", "google_logging_project_bucket_config": "a log bucket",
    ]

    /// Whether the sink of a folder or organization leaves out what lies below it.
    var leavesOutChildren: Bool {
        resource.type != "google_logging_project_sink" && resource.type != "google_logging_billing_account_sink"
            && resource.body["include_children"]?.missing == nil && resource.body["include_children"]?.flag != true
    }

    /// Whether what is exported reaches a person.
    var reach: Answer {
        switch destination {
        case .topic: .unknown("who reads the Pub/Sub topic is not known")
        case .store(let name): .no("entries in \(name) notify nobody")
        case .project: .unknown("what the project that receives the entries does with them is not known")
        case .invalid: .no("the destination names no service")
        case .unknown(let missing): .unknown("the destination depends on: \(MissingWords.list(missing))")
        }
    }
}

/// Entries that are not stored (Cloud Logging, REST resource projects.exclusions).
struct LogExclusion {
    let resource: DescribedResource

    /// The entries that it takes out.
    let filter: LogFilter?

    init(_ resource: DescribedResource) {
        self.resource = resource
        filter = resource.body["filter"].map(LogFilter.init)
    }

    var isDisabled: Bool { resource.body["disabled"]?.flag == true }
}
