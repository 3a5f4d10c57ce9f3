import Storage

/// How far what has come has been judged, as the database keeps it.
struct JudgeProgress: Hashable, Sendable {
    /// The number of the last report that was judged.
    var reports = Int64(0)

    /// The number of the last other event that was looked at.
    var events = Int64(0)

    /// The number of the last report that what the fleet teaches rests on: whoever begins anew has to learn from the same.
    var lesson = Int64(0)

    /// Which state of the inventory what is stored has been judged by.
    var inventory = Int64(0)

    private static var keys: [(String, WritableKeyPath<JudgeProgress, Int64>)] {
        [
            ("judged reports", \.reports), ("judged events", \.events), ("judged lesson", \.lesson),
            ("judged inventory", \.inventory),
        ]
    }

    /// Nothing has been judged.
    init() {}

    /// Reads what is kept.
    init(_ connection: any SQLConnection) throws {
        let table = MetaTable(connection)
        for (key, path) in Self.keys {
            self[keyPath: path] = try table.number(key)
        }
    }

    /// How many reports and other events may still have to be judged, and none exactly when there is none: numbers are
    /// left out where a transaction failed.
    func waiting(_ connection: any SQLConnection) throws -> Int {
        let last = (try ReportTable(connection).lastSequence(), try EventTable(connection).lastSequence())
        return Int(max(0, last.0 - reports) + max(0, last.1 - events))
    }

    /// Keeps it.
    func save(_ connection: any SQLConnection) throws {
        let table = MetaTable(connection)
        for (key, path) in Self.keys { try table.set(key, to: "\(self[keyPath: path])") }
    }
}
