/// One step from an older schema to a newer one. A step that has been released is never changed: add another.
struct Migration: Sendable {
    /// Its number, from 1 and without gaps.
    let number: Int

    /// What it does, in a word.
    let name: String

    /// Its statements in a dialect.
    let statements: @Sendable (ColumnTypes) -> [String]

    /// All steps, in their order.
    static let all: [Migration] = [.firstSchema, .toldIncidents, .attestation, .findingByTime, .changedIncidents]
}

/// How the types of columns are called, and what else differs in definitions.
struct ColumnTypes: Sendable {
    let dialect: SQLDialect
    let integer: String
    let text: String
    let blob: String
    /// A number that the database gives, the table's primary key.
    let serial: String

    init(_ dialect: SQLDialect) {
        self.dialect = dialect
        integer = dialect.type("INTEGER")
        text = dialect.type("TEXT")
        blob = dialect.type("BLOB")
        serial = dialect.type("SERIAL")
    }

    /// What ends the definition of a table whose rows are found by their key only.
    var keyedOnly: String { dialect == .sqlite ? "WITHOUT ROWID" : "" }
}
