import SourceText

/// A list of machines that the monitor reads.
public struct InventorySource: Hashable, Sendable {
    /// The file, in a format that `events --inventory` reads.
    public let file: String

    /// How often it is read again; nil when it is read at the start only.
    public let refresh: ConfiguredDuration?

    init(_ mapping: ConfigurationMapping, relativeTo folder: String) throws(SyntaxError) {
        file = RelativePath.joined(folder, try mapping.required("file"))
        refresh = try mapping.duration("refresh")
    }

    static let keys = ["file", "refresh"]
}

/// Paths in a configuration are relative to its folder.
enum RelativePath {
    static func joined(_ folder: String, _ path: String) -> String { path.hasPrefix("/") ? path : folder + path }
}
