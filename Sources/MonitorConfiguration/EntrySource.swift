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
    }

    init(_ mapping: ConfigurationMapping, relativeTo folder: String) throws(SyntaxError) {
        name = try mapping.required("name")
        quietAfter = try mapping.duration("quiet_after")
        switch try mapping.required("kind") {
        case "file": kind = .file(path: RelativePath.joined(folder, try mapping.required("path")))
        case "directory": kind = .directory(path: RelativePath.joined(folder, try mapping.required("path")))
        case "stdin": kind = .standardInput
        default:
            throw SyntaxError("\(mapping.path)kind takes file, directory or stdin", at: mapping.offset("kind"))
        }
    }

    static let keys = ["name", "kind", "path", "quiet_after"]
}
