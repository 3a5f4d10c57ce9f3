/// The schemas that are used in more than one place, by their names in the document.
enum NamedSchemas {
    enum Name: String, Sendable, CaseIterable {
        case problem = "Problem"
        case incident = "Incident"
        case incidentChange = "IncidentChange"
        case timelineEntry = "TimelineEntry"
        case node = "Node"
        case boot = "Boot"
        case notice = "Notice"
        case evidence = "Evidence"
        case silence = "Silence"
        case silenceMatcher = "SilenceMatcher"
        case postureResult = "PostureResult"
        case auditEntry = "AuditEntry"
    }

    /// What the name stands for.
    static func schema(_ name: Name) -> Schema {
        switch name {
        case .problem: problem
        case .incident: incident
        case .incidentChange: incidentChange
        case .timelineEntry: timelineEntry
        case .node: node
        case .boot: boot
        case .notice: notice
        case .evidence: evidence
        case .silence: silence
        case .silenceMatcher: silenceMatcher
        case .postureResult: postureResult
        case .auditEntry: auditEntry
        }
    }

    /// A page of a list: the elements, and where the next page begins.
    static func page(_ name: String, of element: Schema) -> Schema {
        .object(
            .required(name, .list(of: element)),
            .required("next", .nullable(.text), "What to give as `after` for the next page; null on the last one.")
        )
    }

    private static let problem = Schema.object(
        .required("title", .text, "The status in words."),
        .required("status", .integer(400...599), "The status."),
        .required("detail", .text, "What is wrong, and what to do about it."),
        .optional(
            "errors",
            .list(
                of: .object(
                    .required("pointer", .text, "The place in the body: a JSON Pointer (RFC 6901)."),
                    .required("line", .integer(1 ... .max), "The line, counted from 1."),
                    .required("column", .integer(1 ... .max), "The column in Unicode scalars, counted from 1."),
                    .required("detail", .text, "What is wrong there.")
                )
            ),
            "Where in the body something is wrong."
        )
    )

    private static let auditEntry = Schema.object(
        .required("at", .moment),
        .required("who", .text, "The name of the token, or local."),
        .required("action", .text, "What was done, such as incident.acknowledge."),
        .required("target", .text, "To what."),
        .required("detail", .text, "What else there is to say; may be empty.")
    )
}
