extension Migration {
    /// In which lights people were told of an incident. What was told before counts as told in the light it has now.
    static let toldIncidents = Migration(number: 2, name: "told-incidents") { types in
        [
            "ALTER TABLE incidents ADD COLUMN told \(types.text) NOT NULL DEFAULT '{}'",
            """
            UPDATE incidents SET told = '{"' || kind || '":"' || severity || '"}'
            WHERE notifications > 0 AND state <> 'resolved'
            """,
        ]
    }
}
