/// How many connections there are, and how long anything may take, in seconds.
public struct PostgreSQLLimits: Hashable, Sendable {
    /// How many transactions run at once. One connection more listens, and one holds claims.
    public var connections = 4

    /// How long a connection may take to come about, where the URI does not say (`connect_timeout`).
    public var connecting = 5

    /// How long a statement may take, waiting for others included.
    public var statement = 30

    /// How long a statement may take that changes the schema.
    public var migration = 3_600

    /// How long a lost connection is made anew, and a transaction is tried again, before whoever asked is told.
    public var patience = 20

    /// The limits that are good for most.
    public init() {}
}
