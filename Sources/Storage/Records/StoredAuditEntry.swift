/// Who changed what, when, as the database keeps it.
public struct StoredAuditEntry: Hashable, Sendable {
    /// Its number; later ones have higher numbers.
    public let sequence: Int64

    /// The entry.
    public let entry: AuditEntry
}
