public import SourceText

/// A channel through which people are told, as the configuration has it.
///
/// Each kind has keys of its own, which its notifier reads and checks: see `NotifierRegistry`.
public struct ChannelSettings: Hashable, Sendable {
    /// The channel's name.
    public let name: String

    /// The kind of notifier.
    public let kind: String

    /// All its keys.
    public let mapping: ConfigurationMapping

    /// The folder that its paths are relative to, with a slash at its end; empty for the current one.
    public let folder: String

    init(_ mapping: ConfigurationMapping, relativeTo folder: String) throws(SyntaxError) {
        name = try mapping.required("name")
        kind = try mapping.required("kind")
        self.mapping = mapping
        self.folder = folder
    }

    /// The path that a key names.
    public func path(_ key: String) throws(SyntaxError) -> String? {
        try mapping.text(key).map { RelativePath.joined(folder, $0) }
    }
}
