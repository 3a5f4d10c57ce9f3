import Messages

/// By what the monitor judges the evidence of machines: what `verify` takes as options, under the same names.
///
/// Whatever a path names is read again when it changes. Without references no machine is trusted: there is nothing that
/// its boot could be compared with.
public struct AttestationConfiguration: Hashable, Sendable {
    /// A folder of references: what machines may boot.
    public let references: String?

    /// A folder of certificates, or one file: self-signed ones are trusted as roots, others may lead to a root.
    public let roots: String?

    /// A list of revoked images that the machines' own has to have.
    public let revocations: String?

    /// The SBAT level that shim has to insist on.
    public let sbatLevel: String?

    /// A folder of attestation keys, `ID.pem` for the instance with that numeric ID: for machines without certificates.
    public let enrolledKeys: String?

    /// How long a question to a machine stays open.
    public let challenge: ConfiguredDuration

    init(
        _ section: ConfigurationParts.Section,
        relativeTo folder: String,
        _ parts: inout ConfigurationParts
    ) {
        references = parts.path("references", in: section, folder)
        roots = parts.path("roots", in: section, folder)
        revocations = parts.path("revocations", in: section, folder)
        sbatLevel = parts.path("sbat_level", in: section, folder)
        enrolledKeys = parts.path("enrolled_keys", in: section, folder)
        challenge = parts.challenge(in: section)
    }

    static let keys = ["references", "roots", "revocations", "sbat_level", "enrolled_keys", "challenge"]
}

extension ConfigurationParts {
    /// A path, or none.
    fileprivate mutating func path(_ key: String, in section: Section, _ folder: String) -> String? {
        let entry: MonitorConfiguration.Entry<String?> = value(
            key,
            in: section,
            takes: "a path",
            usual: nil,
            shown: { $0 },
            { text in RelativePath.joined(folder, text) }
        )
        return entry.value
    }

    /// A nonce that is good for longer than an hour does not say much about now.
    fileprivate mutating func challenge(in section: Section) -> ConfiguredDuration {
        value(
            "challenge",
            in: section,
            takes: "a length of time from 10s to 1h",
            usual: .minutes(5),
            shown: \.description,
            { text in ConfiguredDuration(text).flatMap { (10...3_600).contains($0.seconds) ? $0 : nil } }
        ).value
    }
}
