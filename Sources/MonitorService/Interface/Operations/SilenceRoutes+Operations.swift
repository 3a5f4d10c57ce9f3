import Alerting
import HTTPTypes

extension SilenceRoutes {
    private static let request = Operation.Body(
        type: "application/json",
        schema: SilenceRequest.schema,
        limit: JSONBody.smallLimit,
        isLenient: true
    )

    static let operations = [
        Operation(
            method: .get,
            path: "/api/v1/silences",
            id: "listSilences",
            summary: "Lists silences, sorted by identifier",
            role: .viewer,
            parameters: [
                .query("state", .word(SilenceState.self), "Those that stand so only; all of them unless said."),
                .limit, .after,
            ],
            answers: [.json(.ok, NamedSchemas.page("silences", of: .named(.silence)), "A page of silences.")]
        ),
        Operation(
            method: .post,
            path: "/api/v1/silences",
            id: "createSilence",
            summary: "Keeps incidents from being told for a while",
            note: "Open incidents that fit are silenced at once, in the same transaction.",
            role: .responder,
            body: request,
            answers: [
                Operation.Answer(
                    status: .created,
                    note: "The silence.",
                    content: .json(.named(.silence)),
                    headers: ["Location": "Its address."]
                )
            ]
        ),
        Operation(
            method: .post,
            path: "/api/v1/silences/preview",
            id: "previewSilence",
            summary: "Says what a silence would cover, and changes nothing",
            role: .responder,
            body: request,
            answers: [
                .json(
                    .ok,
                    .object(
                        .required("count", .integer(0 ... .max), "How many incidents that are open or silenced fit."),
                        .required("incidents", .list(of: .named(.incident)), "The first 200 of them, sorted by key.")
                    ),
                    "What it would cover."
                )
            ]
        ),
        Operation(
            method: .delete,
            path: "/api/v1/silences/{id}",
            id: "endSilence",
            summary: "Ends a silence now",
            note: "People are told of open incidents that it covered and no other silence does.",
            role: .responder,
            parameters: [.path("id", .text(1...200), "The silence's identifier.")],
            answers: [.nothing(.noContent, "It has ended.")]
        ),
    ]
}
