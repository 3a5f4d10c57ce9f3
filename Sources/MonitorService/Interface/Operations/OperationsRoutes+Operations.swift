import HTTPTypes

extension OperationsRoutes {
    static let operations = [
        Operation(
            method: .get,
            path: "/healthz",
            id: "isAlive",
            summary: "Whether the process lives",
            role: nil,
            answers: [.text(.ok, "It does.")],
            isUnlimited: true
        ),
        Operation(
            method: .get,
            path: "/readyz",
            id: "isReady",
            summary: "Whether the monitor can work",
            role: nil,
            answers: [
                .text(.ok, "It can."),
                Operation.Answer(
                    status: .serviceUnavailable,
                    note: "It cannot; the text says why.",
                    content: .textOrProblem
                ),
            ],
            isUnlimited: true
        ),
        Operation(
            method: .get,
            path: "/metrics",
            id: "getMetrics",
            summary: "What the monitor does, for Prometheus",
            role: .viewer,
            answers: [.text(.ok, "Metrics in Prometheus' text format, version 0.0.4.")],
            isUnlimited: true
        ),
    ]
}

extension DocumentRoutes {
    static let operations = [
        Operation(
            method: .get,
            path: "/openapi.json",
            id: "getDocument",
            summary: "This document",
            role: .viewer,
            answers: [.json(.ok, .dictionary(of: .anything), "An OpenAPI document, version 3.1.")]
        )
    ]
}
