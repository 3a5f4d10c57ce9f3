import Storage

/// How far what has come has been judged, as the database keeps it.
struct JudgeProgress: Hashable, Sendable {
    /// The last report that was judged.
    var reports = ArrivalPosition.start

    /// The last other event that was looked at.
    var events = ArrivalPosition.start

    /// The last report that what the fleet teaches rests on: whoever begins anew has to learn from the same.
    var lesson = ArrivalPosition.start

    private static var keys: [(String, WritableKeyPath<JudgeProgress, ArrivalPosition>)] {
        [
            ("judged reports", \.reports), ("judged events", \.events), ("judged lesson", \.lesson),
        ]
    }

    /// Nothing has been judged.
    init() {}

    /// Reads what is kept.
    init(_ connection: any SQLConnection) throws {
        let table = MetaTable(connection)
        for (key, path) in Self.keys {
            if let position = try table.value(key).flatMap(ArrivalPosition.init(text:)) {
                self[keyPath: path] = position
            }
        }
    }

    /// Keeps it.
    func save(_ connection: any SQLConnection) throws {
        let table = MetaTable(connection)
        for (key, path) in Self.keys { try table.set(key, to: self[keyPath: path].text) }
    }
}
