import HTTPTypes

/// The interface as an OpenAPI document (https://spec.openapis.org/oas/v3.1.1).
enum OpenAPIDocument {
    /// Of a monitor that asks who calls.
    static let guarded = value(security: [["token": []]])

    /// Of a monitor without access rules, which asks nobody.
    static let open = value(security: .array([]))

    private static func value(security: JSONValue) -> JSONValue {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Shieldwatch monitor",
                "version": "1",
                "summary": "Boot integrity of GKE node fleets: what came in, what it means, and who was told.",
                "license": ["name": "See the file LICENSE of the project."],
            ],
            "security": security,
            "paths": .object(paths),
            "components": [
                "schemas": .object(schemas),
                "securitySchemes": [
                    "token": [
                        "type": "http", "scheme": "bearer",
                        "description": """
                        A token of the file that `access` names. A monitor without one serves localhost and asks nobody.
                        """,
                    ]
                ],
            ],
        ]
    }

    private static var schemas: [String: JSONValue] {
        let named = NamedSchemas.Name.allCases.map { name in
            (name.rawValue, NamedSchemas.schema(name).document(isStrict: false))
        }
        return Dictionary(named) { first, _ in first }
    }

    private static let paths: [String: JSONValue] = {
        var paths: [String: [String: JSONValue]] = [:]
        for operation in MonitorInterface.operations {
            paths[operation.path, default: [:]][operation.method.rawValue.lowercased()] = operation.document
        }
        return paths.mapValues(JSONValue.object)
    }()
}

extension Operation {
    fileprivate var document: JSONValue {
        var members: [String: JSONValue] = [
            "operationId": .string(id), "summary": .string(summary), "tags": [.string(tag)],
            "responses": .object(
                Dictionary(allAnswers.map { ("\($0.status.code)", $0.document) }) { first, _ in first }
            ),
        ]
        if let text = description { members["description"] = .string(text) }
        if !parameters.isEmpty { members["parameters"] = .array(parameters.map(\.document)) }
        if let body { members["requestBody"] = body.document }
        if role == nil { members["security"] = [] }
        return .object(members)
    }

    /// What it is about: the first word of its path that says it.
    private var tag: String {
        let words = path.split(separator: "/")
        return words.first == "api" ? String(words[2]) : "operations"
    }

    private var description: String? {
        let needed = role.map { "Needs the role `\($0.rawValue)`, or one that includes it." }
        let parts = [note, needed].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

extension Operation.Parameter {
    fileprivate var document: JSONValue {
        [
            "name": .string(name), "in": .string(place.rawValue), "required": .bool(place == .path || isRequired),
            "schema": schema.document(isStrict: true), "description": .string(note),
        ]
    }
}

extension Operation.Body {
    fileprivate var document: JSONValue {
        let content: JSONValue = schema.map { ["schema": $0.document(isStrict: true)] } ?? [:]
        return [
            "required": .bool(isRequired), "content": .object([type: content]),
            "description": .string("At most \(limit) bytes."),
        ]
    }
}

extension Operation.Answer {
    private static let text: JSONValue = ["schema": ["type": "string"]]
    private static let problem: JSONValue = ["schema": Schema.named(.problem).document(isStrict: false)]

    fileprivate var document: JSONValue {
        var members: [String: JSONValue] = ["description": .string(note)]
        switch content {
        case .nothing: break
        case .json(let schema):
            members["content"] = ["application/json": ["schema": schema.document(isStrict: false)]]
        case .text(let type): members["content"] = .object([type: Self.text])
        case .problem: members["content"] = ["application/problem+json": Self.problem]
        case .textOrProblem:
            members["content"] = ["text/plain": Self.text, "application/problem+json": Self.problem]
        }
        if !headers.isEmpty {
            members["headers"] = .object(
                headers.mapValues { ["description": .string($0), "schema": ["type": "string"]] }
            )
        }
        return .object(members)
    }
}
