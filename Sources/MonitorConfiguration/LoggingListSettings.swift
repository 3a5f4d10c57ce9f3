import Messages
import SourceText

/// Entries that are asked for at Cloud Logging.
public struct LoggingListSettings: Hashable, Sendable {
    /// Projects, folders, organizations, billing accounts or views, such as `projects/P`; at least one.
    public let resources: [String]

    /// Which entries, in the Logging query language; empty for all.
    public let filter: String

    /// How often.
    public let interval: ConfiguredDuration

    /// How late an entry may become visible, so that it is still found.
    public let overlap: ConfiguredDuration

    /// How far back the first listing goes.
    public let lookback: ConfiguredDuration

    /// How Cloud Logging is reached.
    public let access: GoogleAccess

    static let keys = ["resources", "filter", "interval", "overlap", "lookback"] + GoogleAccess.keys

    /// As many resources one request may name.
    private static let resourceLimit = 100

    /// The service takes 20,000 characters, some of which are for the window of time.
    private static let filterLimit = 19_900

    /// What is asked for without a filter: what is read of nodes, and who changed what a node is compared with.
    static let usualFilter = """
        log_id("compute.googleapis.com/shielded_vm_integrity") OR \
        (log_id("cloudaudit.googleapis.com/activity") AND resource.type="gce_instance")
        """

    init(_ mapping: ConfigurationMapping, relativeTo folder: String) throws(SyntaxError) {
        resources = try Self.resources(mapping)
        filter =
            try mapping.value("filter", takes: "a filter of at most \(Self.filterLimit) characters") { text in
                text.unicodeScalars.count <= Self.filterLimit ? text : nil
            } ?? Self.usualFilter
        interval = try mapping.duration("interval") ?? .seconds(10)
        overlap = try mapping.duration("overlap") ?? .minutes(10)
        lookback = try mapping.duration("lookback") ?? .days(1)
        access = try GoogleAccess(mapping, usual: "https://logging.googleapis.com", relativeTo: folder)
        // The quota of a project is 60 requests a minute.
        guard interval.seconds >= 1 else { throw mapping.refusal("interval", takes: "a length of time of 1s or more") }
    }

    private static func resources(_ mapping: ConfigurationMapping) throws(SyntaxError) -> [String] {
        let names = try mapping.texts("resources")
        guard !names.isEmpty else { throw mapping.missing("resources") }
        let forms = [
            ["projects"], ["folders"], ["organizations"], ["billingAccounts"],
            ["projects", "locations", "buckets", "views"], ["folders", "locations", "buckets", "views"],
            ["organizations", "locations", "buckets", "views"], ["billingAccounts", "locations", "buckets", "views"],
        ]
        guard names.count <= resourceLimit,
            names.allSatisfy({ name in forms.contains { ResourceName.isSound(name, $0) } })
        else {
            throw mapping.refusal(
                "resources",
                takes: """
                    up to \(resourceLimit) names such as projects/PROJECT, folders/NUMBER, organizations/NUMBER or \
                    projects/PROJECT/locations/PLACE/buckets/BUCKET/views/VIEW
                    """
            )
        }
        return names
    }
}
