import Attestation
import HTTPTypes
import Storage

extension EvidenceRoutes {
    /// The largest evidence, in bytes. Event logs have some hundred KiB; a third more as base64.
    static let sizeLimit = 8 << 20

    /// What asks for a question.
    static let question = Schema.object(
        .required("instance", MachineAddress.schema, "The machine: PROJECT/ZONE/ID, as its evidence will name it.")
    )

    private static let instance = Operation.Parameter(
        name: "instance",
        place: .query,
        schema: MachineAddress.schema,
        note: "The machine that it is of: PROJECT/ZONE/ID. Whether that is so, its key has to show.",
        isRequired: true
    )

    static let operations = [
        Operation(
            method: .post,
            path: "/api/v1/evidence/challenges",
            id: "askForEvidence",
            summary: "Gives a nonce for a quote",
            note: """
                It is good for one answer of this machine, until it expires or the machine itself has shown other evidence; \
                any replica takes the answer.
                """,
            role: .sender,
            body: Operation.Body(
                type: "application/json",
                schema: question,
                limit: JSONBody.smallLimit,
                isLenient: true
            ),
            answers: [.json(.created, challenge, "The nonce to have quoted.")]
        ),
        Operation(
            method: .post,
            path: "/api/v1/evidence",
            id: "sendEvidence",
            summary: "Takes in what a machine shows to prove how it booted",
            note: """
                The body is what `shieldwatch verify --evidence` reads. It is judged at once. Evidence over a nonce that \
                is no open question to this machine is never trusted. What was sent before is not judged again.
                """,
            role: .sender,
            parameters: [instance],
            body: Operation.Body(type: "application/json", schema: document, limit: sizeLimit, isLenient: true),
            answers: [.json(.accepted, receipt, "What it came to, after the commit.")]
        ),
        Operation(
            method: .get,
            path: "/api/v1/evidence/{id}",
            id: "getEvidence",
            summary: "Shows evidence as it came",
            note: "It is kept for as long as `retention.raw_evidence` says, and only up to 2 MiB.",
            role: .viewer,
            parameters: [.path("id", .text(1...200), "The `id` of the evidence.")],
            answers: [.json(.ok, .anything, "The evidence.")]
        ),
    ]

    private static let challenge = Schema.object(
        .required("nonce", .text(64...64), "32 random bytes in hexadecimal."),
        .required("expiresAt", .moment)
    )

    private static let receipt = Schema.object(
        .required("id", .text(64...64), "The same for the same evidence."),
        .required("receivedAt", .moment, "When it came; of what had been sent before, when that was."),
        .required("verdict", .word(NamedSchemas.standings)),
        .required("freshness", .word(Freshness.self), "Whether it answered an open question when it came."),
        .required("proven", .boolean, "Whether the evidence itself holds."),
        .required("duplicate", .boolean, "Whether it had been sent before; verdict and freshness are those of then."),
        .required(
            "kept",
            .boolean,
            "Whether it can be looked at later: not what anybody can have made up about a machine that nobody knows."
        )
    )

    private static let bytes = Schema.text(0...(8 << 20))

    private static let document = Schema.object(
        .required("schemaVersion", .constant(1)),
        .required("quote", bytes, "TPMS_ATTEST in base64."),
        .required("signature", bytes, "TPMT_SIGNATURE in base64."),
        .optional("ak", bytes, "The attestation key in base64, where there are no certificates."),
        .optional(
            "akCertificates",
            .list(of: bytes, count: 0...EvidenceFile.certificateLimit),
            "The key's certificate, in base64, and those that lead to a root."
        ),
        .optional("eventLog", bytes, "The TCG event log in base64."),
        .optional(
            "pcrValues",
            .dictionary(of: .anything),
            "The values of registers, in hexadecimal, by bank and number; 1 MiB at most."
        )
    )
}
