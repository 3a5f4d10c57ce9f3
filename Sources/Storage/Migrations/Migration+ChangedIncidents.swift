extension Migration {
    /// With which change an incident was stored last, so that whoever keeps incidents in memory finds what others changed.
    static let changedIncidents = Migration(number: 5, name: "changed-incidents") { types in
        [
            "ALTER TABLE incidents ADD COLUMN edition \(types.integer) NOT NULL DEFAULT 0",
            "CREATE INDEX incidents_by_edition ON incidents (edition)",
        ]
    }
}
