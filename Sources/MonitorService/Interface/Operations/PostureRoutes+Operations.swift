import HTTPTypes

extension PostureRoutes {
    private static let source = Operation.Parameter.query(
        "source",
        .text(1...200),
        "What was scanned, always by the same name: results of one source say nothing about those of another."
    )

    static let operations = [
        Operation(
            method: .get,
            path: "/api/v1/posture",
            id: "listPosture",
            summary: "Lists what scans found, sorted by source and fingerprint",
            role: .viewer,
            parameters: [
                .query("resolved", .boolean, "Whether those that are resolved are wanted, too; false unless said."),
                source, .limit, .after,
            ],
            answers: [.json(.ok, NamedSchemas.page("results", of: .named(.postureResult)), "A page of results.")]
        ),
        Operation(
            method: .post,
            path: "/api/v1/posture",
            id: "sendPosture",
            summary: "Takes in what a scan found",
            note: """
                The body is what `shieldwatch scan --format json` writes. What the last scan of the source had and this \
                one has not is resolved, unless something could not be read. What is found again after it was resolved \
                begins anew. Results that passed are not kept. Without `source` it is `\(usualSource)`.
                """,
            role: .sender,
            parameters: [source],
            body: Operation.Body(
                type: "application/json",
                schema: ScanDocument.schema,
                limit: ScanDocument.sizeLimit,
                isLenient: true
            ),
            answers: [.json(.accepted, receipt, "What it changed, after the commit.")]
        ),
    ]

    private static let receipt = Schema.object(
        .required("source", .text, "What was scanned."),
        .required("isComplete", .boolean, "Whether the scan could read everything."),
        .required("new", .integer(0 ... .max), "How many results the last scan had not."),
        .required("returned", .integer(0 ... .max), "How many of these had been there, and were resolved."),
        .required("seenBefore", .integer(0 ... .max), "How many the last scan had, too."),
        .required("resolved", .integer(0 ... .max), "How many the last scan had, and this one has not.")
    )
}

extension AuditRoutes {
    static let operations = [
        Operation(
            method: .get,
            path: "/api/v1/audit",
            id: "listChanges",
            summary: "Lists who changed what, the latest change first",
            role: .viewer,
            parameters: [.limit, .after],
            answers: [.json(.ok, NamedSchemas.page("entries", of: .named(.auditEntry)), "A page of changes.")]
        )
    ]
}

extension NodeRoutes {
    static let operations = [
        Operation(
            method: .get,
            path: "/api/v1/nodes",
            id: "listNodes",
            summary: "Lists the machines of the inventory, sorted by ID",
            role: .viewer,
            parameters: [
                .query("cluster", .text(1...200), "Those of this cluster only."),
                .query("pool", .text(1...200), "Those of node pools of this name only."),
                .limit, .after,
            ],
            answers: [.json(.ok, NamedSchemas.page("nodes", of: .named(.node)), "A page of machines.")]
        ),
        Operation(
            method: .get,
            path: "/api/v1/nodes/{instance}",
            id: "getNode",
            summary: "Shows a machine, its boots, notices, incidents and evidence",
            note: """
                Of each the latest 200; boots and notices in the order of time, incidents the latest change first. Of \
                evidence the latest 20, the last one first.
                """,
            role: .viewer,
            parameters: [.path("instance", .text(1...200), "The numeric ID.")],
            answers: [
                .json(
                    .ok,
                    .object(
                        .required("node", .named(.node)),
                        .required("boots", .list(of: .named(.boot))),
                        .required("notices", .list(of: .named(.notice))),
                        .required("incidents", .list(of: .named(.incident))),
                        .optional("attestation", .named(.evidence), "The latest that the node itself showed."),
                        .required("evidence", .list(of: .named(.evidence)))
                    ),
                    "The machine."
                )
            ]
        ),
    ]
}
