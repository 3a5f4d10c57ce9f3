import Findings

extension Baseline {
    /// The file's text, in the shape of Documentation/schemas/baseline.schema.json.
    public var text: String {
        JSONText.render(
            Document(
                findings: entries.map { entry in
                    Document.Finding(
                        fingerprint: entry.fingerprint,
                        rule: entry.rule,
                        outcome: entry.outcome.rawValue,
                        address: entry.address,
                        root: entry.root,
                        resource: entry.resource
                    )
                },
                roots: roots
            )
        )
    }

    private struct Document: Encodable {
        struct Finding: Encodable {
            let fingerprint, rule, outcome, address, root: String
            let resource: String?
        }

        let schemaVersion = Baseline.schemaVersion
        let findings: [Finding]
        let roots: [String]
    }
}
