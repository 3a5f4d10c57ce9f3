import IntegrityEvents
import LogEntries

/// The columns that say which entry something came in, and which machine it is about.
///
/// The entry's own machine and moment are those of what it says, but for entries that contradict themselves or are dated
/// in the future: only then are they kept.
enum EntryColumns {
    static let names = [
        "instance", "project", "zone", "timestamp", "log", "insert_id", "entry_instance", "entry_timestamp",
    ]

    static func values(_ identity: EntryIdentity, _ instance: Instance, _ timestamp: Timestamp) -> [SQLValue] {
        [
            .text(instance.id), .text(instance.project), .text(instance.zone), SQLValue(timestamp),
            .text(identity.log), SQLValue(identity.insertID),
            SQLValue(identity.instance == instance.id ? nil : identity.instance),
            SQLValue(identity.timestamp == timestamp ? nil : identity.timestamp),
        ]
    }

    /// Reads them from the first columns of a row.
    static func read(_ row: SQLRow) throws(StorageError) -> (EntryIdentity, Instance, Timestamp) {
        let instance = Instance(project: try row.text(1), zone: try row.text(2), id: try row.text(0))
        let timestamp = try row.timestamp(3)
        let identity = EntryIdentity(
            log: try row.text(4),
            instance: try row.optionalText(6) ?? instance.id,
            timestamp: try row.optionalTimestamp(7) ?? timestamp,
            insertID: try row.optionalText(5)
        )
        return (identity, instance, timestamp)
    }
}
