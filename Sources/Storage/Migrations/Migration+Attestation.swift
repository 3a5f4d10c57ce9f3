extension Migration {
    /// What machines were asked to prove, and what they showed.
    static let attestation = Migration(number: 3, name: "attestation") { types in
        let (text, integer, blob) = (types.text, types.integer, types.blob)
        return [
            """
            CREATE TABLE challenges (nonce \(blob) PRIMARY KEY, instance \(text) NOT NULL, caller \(text) NOT NULL,
            expires_at \(text) NOT NULL, used_at \(text)) \(types.keyedOnly)
            """,
            // They are counted at each question, so that all that is counted stands in the index.
            "CREATE INDEX challenges_open ON challenges (caller, instance, used_at) WHERE used_at IS NULL",
            "CREATE INDEX challenges_by_instance ON challenges (instance) WHERE used_at IS NULL",
            "CREATE INDEX challenges_by_age ON challenges (expires_at)",
            """
            CREATE TABLE evidence (sequence \(types.serial), digest \(text) NOT NULL UNIQUE, instance \(text) NOT NULL,
            project \(text) NOT NULL, zone \(text) NOT NULL, received_at \(text) NOT NULL, boot_counter \(text),
            freshness \(text) NOT NULL, standing \(text) NOT NULL, authentic \(integer) NOT NULL, verdict \(text) NOT NULL,
            raw \(blob))
            """,
            "CREATE INDEX evidence_by_instance ON evidence (instance, sequence)",
            "CREATE INDEX evidence_by_authenticity ON evidence (instance, authentic, sequence)",
            "CREATE INDEX evidence_by_age ON evidence (received_at)",
            "CREATE INDEX evidence_raw_by_age ON evidence (received_at) WHERE raw IS NOT NULL",
        ]
    }
}
