public import LogEntries

/// Who changed what, when.
public struct AuditEntry: Hashable, Sendable {
    /// When.
    public let at: Timestamp

    /// Who: the name of the token or `local`.
    public let who: String

    /// What was done, such as `incident.acknowledge`.
    public let action: String

    /// To what: an incident's key, a silence's identifier.
    public let target: String

    /// What else there is to say; empty when nothing is.
    public let detail: String

    /// Makes an entry.
    public init(at: Timestamp, who: String, action: String, target: String, detail: String = "") {
        self.at = at
        self.who = who
        self.action = action
        self.target = target
        self.detail = detail
    }
}
