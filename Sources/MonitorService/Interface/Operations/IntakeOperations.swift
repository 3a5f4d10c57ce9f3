import HTTPTypes

/// What carries entries of Cloud Logging in.
enum IntakeOperations {
    /// The largest body of entries, in bytes.
    static let entriesLimit = 256 << 20

    /// The largest push message: Pub/Sub's own limit of 10 MB, in base64 and with what stands around it
    /// (https://cloud.google.com/pubsub/quotas#resource_limits).
    static let pushLimit = 16 << 20

    static let all = [
        Operation(
            method: .post,
            path: "/api/v1/entries",
            id: "sendEntries",
            summary: "Takes in entries of Cloud Logging",
            note: "One JSON object a line. What is answered is on disk; what is sent again is recognised.",
            role: .sender,
            body: Operation.Body(
                type: "application/x-ndjson",
                schema: nil,
                limit: entriesLimit,
                // Nothing is no entry, as good as many.
                isRequired: false,
                isLenient: true,
                codings: ["gzip"]
            ),
            answers: [.json(.accepted, counts, "What became of the entries, after the commit.")],
            isUnlimited: true
        ),
        Operation(
            method: .post,
            path: "/api/v1/pubsub",
            id: "pushEntry",
            summary: "Takes in a push message of Pub/Sub with one entry",
            note: "Anything but 204 makes Pub/Sub deliver the message again.",
            role: .sender,
            body: Operation.Body(type: "application/json", schema: push, limit: pushLimit, isLenient: true),
            answers: [.nothing(.noContent, "The entry is on disk.")],
            isUnlimited: true
        ),
    ]

    private static let counts = Schema.object(
        .required("accepted", .integer(0 ... .max), "How many were new."),
        .required("duplicates", .integer(0 ... .max), "How many had been taken in before."),
        .required(
            "rejected",
            .list(of: .object(.required("line", .integer(1 ... .max)), .required("error", .text))),
            "Which lines can never be accepted, and why."
        )
    )

    /// What is read of a message; whatever else Pub/Sub says of it is not looked at.
    private static let push = Schema.object(
        [.required("message", .object([.required("data", .text, "The entry in base64.")], isOpen: true))],
        isOpen: true
    )
}
