extension Migration {
    /// The tables that `Documentation/storage.md` describes.
    static let firstSchema = Migration(number: 1, name: "first-schema") { types in
        FirstSchema.events(types) + FirstSchema.incidents(types) + FirstSchema.outbox(types) + FirstSchema.fleet(types)
    }
}

/// The parts of the first schema.
private enum FirstSchema {
    /// What came in.
    static func events(_ types: ColumnTypes) -> [String] {
        let (text, integer) = (types.text, types.integer)
        let entry = """
            instance \(text) NOT NULL, project \(text) NOT NULL, zone \(text) NOT NULL, timestamp \(text) NOT NULL,
            log \(text) NOT NULL, insert_id \(text), entry_instance \(text), entry_timestamp \(text)
            """
        return [
            "CREATE TABLE entries (key \(types.blob) PRIMARY KEY, seen_at \(text) NOT NULL) \(types.keyedOnly)",
            "CREATE INDEX entries_by_age ON entries (seen_at)",
            """
            CREATE TABLE reports (sequence \(types.serial), \(entry),
            phase \(text) NOT NULL, boot_counter \(text) NOT NULL, passed \(integer), verdict \(text), standing \(text),
            content \(types.blob) NOT NULL)
            """,
            "CREATE INDEX reports_by_instance ON reports (instance, phase, timestamp, verdict)",
            "CREATE INDEX reports_by_time ON reports (timestamp, verdict)",
            """
            CREATE TABLE events (sequence \(types.serial), \(entry),
            kind \(text) NOT NULL, body \(text) NOT NULL)
            """,
            "CREATE INDEX events_by_instance ON events (instance, timestamp)",
        ]
    }

    /// What has to be dealt with.
    static func incidents(_ types: ColumnTypes) -> [String] {
        let (text, integer) = (types.text, types.integer)
        let owner = "incident \(text) NOT NULL REFERENCES incidents (key) ON DELETE CASCADE"
        return [
            """
            CREATE TABLE incidents (key \(text) PRIMARY KEY, state \(text) NOT NULL, severity \(text) NOT NULL,
            kind \(text) NOT NULL, subject_sort \(text) NOT NULL, subject_name \(text) NOT NULL, cluster \(text),
            pool \(text), changes \(text) NOT NULL, explanation \(text) NOT NULL, opened_at \(text) NOT NULL,
            updated_at \(text) NOT NULL, first_seen \(text) NOT NULL, last_seen \(text) NOT NULL,
            acknowledged_by \(text), silence \(text), notifications \(integer) NOT NULL)
            """,
            "CREATE INDEX incidents_by_state ON incidents (state, key)",
            """
            CREATE TABLE incident_nodes (\(owner), instance \(text) NOT NULL, position \(integer) NOT NULL,
            body \(text) NOT NULL, PRIMARY KEY (incident, instance)) \(types.keyedOnly)
            """,
            "CREATE INDEX incident_nodes_by_instance ON incident_nodes (instance)",
            """
            CREATE TABLE incident_timeline (sequence \(types.serial), \(owner), at \(text) NOT NULL,
            body \(text) NOT NULL)
            """,
            "CREATE INDEX incident_timeline_by_incident ON incident_timeline (incident, sequence)",
        ]
    }

    /// Who has to be told, and who need not be.
    static func outbox(_ types: ColumnTypes) -> [String] {
        let (text, integer) = (types.text, types.integer)
        return [
            """
            CREATE TABLE outbox (id \(types.serial), idempotency_key \(text) NOT NULL UNIQUE, channel \(text) NOT NULL,
            incident \(text) NOT NULL, body \(text) NOT NULL, state \(text) NOT NULL, attempts \(integer) NOT NULL,
            created_at \(text) NOT NULL, due_at \(text) NOT NULL, finished_at \(text), last_error \(text))
            """,
            "CREATE INDEX outbox_pending ON outbox (channel, due_at, id) WHERE state = 'pending'",
            "CREATE INDEX outbox_order ON outbox (channel, incident, id) WHERE state = 'pending'",
            "CREATE INDEX outbox_finished ON outbox (finished_at) WHERE finished_at IS NOT NULL",
            """
            CREATE TABLE silences (id \(text) PRIMARY KEY, matchers \(text) NOT NULL, starts_at \(text) NOT NULL,
            ends_at \(text) NOT NULL, author \(text) NOT NULL, comment \(text) NOT NULL)
            """,
        ]
    }

    /// What is known about the fleet, and who did what.
    static func fleet(_ types: ColumnTypes) -> [String] {
        let text = types.text
        let fields = InventoryTable.columns.map { "\($0) \(text)" }.joined(separator: ", ")
        return [
            """
            CREATE TABLE inventory (instance \(text) PRIMARY KEY, \(fields), first_seen \(text) NOT NULL,
            last_seen \(text) NOT NULL, gone_since \(text))
            """,
            """
            CREATE TABLE posture (source \(text) NOT NULL, fingerprint \(text) NOT NULL, rule \(text) NOT NULL,
            outcome \(text) NOT NULL, severity \(text) NOT NULL, address \(text) NOT NULL, body \(text) NOT NULL,
            first_seen \(text) NOT NULL, last_seen \(text) NOT NULL, resolved_at \(text),
            PRIMARY KEY (source, fingerprint))
            """,
            """
            CREATE TABLE audit (sequence \(types.serial), at \(text) NOT NULL, who \(text) NOT NULL,
            action \(text) NOT NULL, target \(text) NOT NULL, detail \(text) NOT NULL)
            """,
            "CREATE INDEX audit_by_age ON audit (at)",
            """
            CREATE TABLE sessions (id \(types.blob) PRIMARY KEY, token \(text) NOT NULL, expires_at \(text) NOT NULL)
            \(types.keyedOnly)
            """,
            "CREATE TABLE meta (key \(text) PRIMARY KEY, value \(text) NOT NULL)",
        ]
    }
}
