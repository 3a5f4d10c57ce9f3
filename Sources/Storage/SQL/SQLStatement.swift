/// A statement with its parameters.
public struct SQLStatement: Hashable, Sendable {
    /// The text, with `?1`, `?2`… for the parameters.
    public let sql: String
    /// What stands for them.
    public let parameters: [SQLValue]

    /// Makes a statement.
    public init(_ sql: String, _ parameters: [SQLValue] = []) {
        self.sql = sql
        self.parameters = parameters
    }
}
