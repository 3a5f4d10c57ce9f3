import Alerting
import HTTPTypes

extension IncidentRoutes {
    /// What somebody says when they resolve an incident.
    static let reasonSchema = Schema.object(.optional("reason", .text(0...10_000), "Why it is dealt with."))

    /// What somebody says about an incident.
    static let commentSchema = Schema.object(.required("text", .text(1...10_000), "What there is to say."))

    static let operations = [
        Operation(
            method: .get,
            path: "/api/v1/incidents",
            id: "listIncidents",
            summary: "Lists incidents, sorted by key",
            role: .viewer,
            parameters: [
                .query("state", .word(IncidentState.self), "Those in this state only; all of them unless said."),
                .limit, .after,
            ],
            answers: [.json(.ok, NamedSchemas.page("incidents", of: .named(.incident)), "A page of incidents.")]
        ),
        Operation(
            method: .get,
            path: "/api/v1/incidents/{key}",
            id: "getIncident",
            summary: "Shows an incident and what happened to it",
            role: .viewer,
            parameters: [key],
            answers: [
                .json(
                    .ok,
                    .object(
                        .required("incident", .named(.incident)),
                        .required("timeline", .list(of: .named(.timelineEntry)))
                    ),
                    "The incident."
                )
            ]
        ),
        action(
            "acknowledge",
            "Says that somebody looks after an incident",
            note: "One that somebody looks after already stays theirs; nothing is noted a second time.",
            body: Operation.Body(
                type: "application/json",
                schema: nothing,
                limit: JSONBody.smallLimit,
                isRequired: false,
                isLenient: true
            ),
            problems: [
                .problem(.conflict, "The incident is resolved: there is nothing to look after until it is seen again.")
            ]
        ),
        action(
            "resolve",
            "Says that an incident is dealt with",
            note: """
                One that is resolved stays as it is: nothing is noted a second time, the reason included. `comment` takes what \
                is still to be said.
                """,
            body: Operation.Body(
                type: "application/json",
                schema: reasonSchema,
                limit: JSONBody.smallLimit,
                isRequired: false,
                isLenient: true
            )
        ),
        action(
            "comment",
            "Says something about an incident",
            body: Operation.Body(
                type: "application/json",
                schema: commentSchema,
                limit: JSONBody.smallLimit,
                isLenient: true
            )
        ),
    ]

    /// What says no more than its address.
    static let nothing = Schema.object()

    private static let key = Operation.Parameter.path("key", .text(1...200), "The incident's key.")

    private static func action(
        _ name: String,
        _ summary: String,
        note: String? = nil,
        body: Operation.Body?,
        problems: [Operation.Answer] = []
    ) -> Operation {
        Operation(
            method: .post,
            path: "/api/v1/incidents/{key}/\(name)",
            id: "\(name)Incident",
            summary: summary,
            note: note,
            role: .responder,
            parameters: [key],
            body: body,
            answers: [.json(.ok, .named(.incident), "The incident afterwards.")] + problems
        )
    }
}
