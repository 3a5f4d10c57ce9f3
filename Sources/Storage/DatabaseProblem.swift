/// Something that a check found wrong with a database.
public struct DatabaseProblem: Hashable, Sendable {
    /// What was looked at: `integrity`, `foreign-keys`, `schema` or `content`.
    public let check: String

    /// What was found, in the database's own words, which are English.
    public let detail: String

    /// Damage that keeps the database from being looked at any further.
    public init(_ error: StorageError) { self.init("integrity", "\(error.message)") }

    init(_ check: String, _ detail: String) {
        self.check = check
        self.detail = detail
    }
}
