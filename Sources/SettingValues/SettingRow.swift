/// A setting as it is shown: what it is called, what it is set to, and by whom.
public struct SettingRow: Hashable, Sendable {
    /// The key, with the place of its list or mapping in front: `retention.entries`, `sources[0].path`.
    public let key: String

    /// The value, without secrets; nil when nobody set it and there is no default.
    public let value: SettingValue?

    /// Where it comes from.
    public let origin: SettingOrigin

    /// Makes a row.
    public init(_ key: String, _ value: SettingValue?, _ origin: SettingOrigin) {
        self.key = key
        self.value = value
        self.origin = origin
    }
}
