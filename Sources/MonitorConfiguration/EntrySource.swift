import Messages
import SourceText

/// Where entries come from, beside those that are sent to the interface.
public struct EntrySource: Hashable, Sendable {
    /// Its name in incidents, metrics and logs.
    public let name: String

    /// How it is read.
    public let kind: Kind

    /// How long it may say nothing; nil when that is no incident.
    public let quietAfter: ConfiguredDuration?

    /// The kinds of source.
    public enum Kind: Hashable, Sendable {
        /// A file, read to its end and on as it grows, through rotation.
        case file(path: String)
        /// The files of a folder, each as a file is.
        case directory(path: String)
        /// Standard input.
        case standardInput
        /// A subscription of Pub/Sub.
        case pubSubPull(PubSubPullSettings)
        /// Cloud Logging, asked again and again.
        case loggingList(LoggingListSettings)
    }

    /// The name of all sources together.
    public static let everything = "entries"

    /// The name of what is sent to the interface.
    public static let interface = "http"

    init(_ mapping: ConfigurationMapping, relativeTo folder: String) throws(SyntaxError) {
        name = try mapping.required("name")
        guard name != Self.everything, name != Self.interface else {
            throw SyntaxError(
                "a source cannot be called '\(name)', which is the monitor's own name for others",
                at: mapping.offset("name")
            )
        }
        let form = try mapping.value(
            "kind",
            takes: "one of \(EntrySourceForm.names, separator: .comma)",
            EntrySourceForm.init
        )
        guard let form else { throw mapping.missing("kind") }
        try mapping.check(["name", "kind", "quiet_after"] + form.keys)
        quietAfter = try mapping.duration("quiet_after")
        kind = try form.kind(mapping, folder)
    }
}

/// The names of the kinds of source, and the keys of each.
enum EntrySourceForm: String, CaseIterable {
    case file
    case directory
    case standardInput = "stdin"
    case pubSubPull = "pubsub-pull"
    case loggingList = "logging-list"

    static var names: [Message] { allCases.map { Message(verbatim: $0.rawValue) } }

    var keys: [String] {
        switch self {
        case .file, .directory: ["path"]
        case .standardInput: []
        case .pubSubPull: PubSubPullSettings.keys
        case .loggingList: LoggingListSettings.keys
        }
    }

    func kind(_ mapping: ConfigurationMapping, _ folder: String) throws(SyntaxError) -> EntrySource.Kind {
        switch self {
        case .file: .file(path: RelativePath.joined(folder, try mapping.required("path")))
        case .directory: .directory(path: RelativePath.joined(folder, try mapping.required("path")))
        case .standardInput: .standardInput
        case .pubSubPull: .pubSubPull(try PubSubPullSettings(mapping, relativeTo: folder))
        case .loggingList: .loggingList(try LoggingListSettings(mapping, relativeTo: folder))
        }
    }
}
