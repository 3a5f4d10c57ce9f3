import HTTPTypes
import Hummingbird
import JSONSyntax
import Messages
import SourceText

/// Holds requests against what is written about the interface, before a route sees them.
///
/// Addresses that are not described, such as those of pages, it lets through.
struct DescribedRequestMiddleware: RouterMiddleware {
    let limits: RequestLimits

    func handle(
        _ request: Request,
        context: MonitorContext,
        next: (Request, MonitorContext) async throws -> Response
    ) async throws -> Response {
        try checkSizes(request)
        let known = MonitorInterface.operations(at: request.uri.path)
        if !known.isEmpty {
            guard let operation = MonitorInterface.operation(request.method, at: request.uri.path) else {
                throw Self.wrongMethod(request.method, known)
            }
            try Self.checkQuery(request, operation)
            if let body = operation.body { try Self.check(request.headers, body) }
        }
        return try await next(request, context)
    }

    // MARK: The head

    private func checkSizes(_ request: Request) throws {
        guard request.uri.string.utf8.count <= limits.address else {
            throw ProblemResponse(.uriTooLong, "The address is longer than \(limits.address) bytes.")
        }
        let size = request.headers.reduce(0) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count + 4 }
        guard size <= limits.header else {
            throw ProblemResponse(.requestHeaderFieldsTooLarge, "The header is larger than \(limits.header) bytes.")
        }
    }

    private static func wrongMethod(_ method: HTTPRequest.Method, _ known: [Operation]) -> ProblemResponse {
        let methods = Set(known.flatMap { $0.method == .get ? ["GET", "HEAD"] : [$0.method.rawValue] }).sorted()
        let allowed = methods.joined(separator: ", ")
        return ProblemResponse(
            .methodNotAllowed,
            "Nothing is done here by \(method.rawValue.prefix(20)); there is \(allowed).",
            headers: [.allow: allowed]
        )
    }

    // MARK: The query

    private static func checkQuery(_ request: Request, _ operation: Operation) throws {
        let known = operation.parameters.filter { $0.place == .query }
        var seen: Set<Substring> = []
        for (name, value) in request.uri.queryParameters {
            guard let parameter = known.first(where: { $0.name == name }) else { throw unknown(name, known) }
            guard seen.insert(name).inserted else {
                throw ProblemResponse(.badRequest, "The parameter \(name) is there twice.")
            }
            guard parameter.takes(String(value)) else {
                throw ProblemResponse(.badRequest, "The parameter \(name) has to be \(parameter.schema.words).")
            }
        }
        if let missing = known.first(where: { $0.isRequired && !seen.contains($0.name[...]) }) {
            throw ProblemResponse(.badRequest, "The parameter \(missing.name) is missing: \(missing.schema.words).")
        }
    }

    private static func unknown(_ name: Substring, _ known: [Operation.Parameter]) -> ProblemResponse {
        let shown = name.prefix(80)
        if let nearest = NearestName.nearest(to: shown, among: known.map(\.name)) {
            return ProblemResponse(.badRequest, "There is no parameter '\(shown)'; did you mean \(nearest)?")
        }
        let names = known.map(\.name).joined(separator: ", ")
        return ProblemResponse(
            .badRequest,
            known.isEmpty
                ? "This address takes no parameters." : "There is no parameter '\(shown)'; there are \(names)."
        )
    }

    // MARK: The body

    private static func check(_ headers: HTTPFields, _ body: Operation.Body) throws {
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > body.limit {
            throw ProblemMiddleware.tooLarge(body.limit)
        }
        if let coding = headers[.contentEncoding]?.lowercased(), coding != "identity", !body.codings.contains(coding) {
            throw ProblemResponse(
                .unsupportedMediaType,
                "The body has to be sent as it is, not as \(coding.prefix(40)).",
                headers: [.acceptEncoding: (["identity"] + body.codings).joined(separator: ", ")]
            )
        }
        guard let type = headers[.contentType], !body.takes(type) else { return }
        throw ProblemResponse(
            .unsupportedMediaType,
            "The body has to be \(body.type), not \(type.prefix(80)).",
            headers: [.accept: body.type]
        )
    }
}

extension Operation.Parameter {
    /// Whether the value is one that the schema allows.
    fileprivate func takes(_ value: String) -> Bool {
        let kind: JSONNode.Kind =
            switch schema {
            case .integer: .number(value)
            case .boolean where value == "true" || value == "false": .bool(value == "true")
            default: .string(value)
            }
        do {
            try schema.check(JSONNode(kind, range: SourceRange(0, 0)))
            return true
        } catch {
            return false
        }
    }
}

extension Operation.Body {
    /// What programs say when nobody told them what they send.
    private static let unsaid: Set = ["application/x-www-form-urlencoded", "application/octet-stream", "text/plain"]

    /// Whether what is sent may be said to be of a type.
    fileprivate func takes(_ type: String) -> Bool {
        let name = type.prefix { $0 != ";" }.lowercased().filter { $0 != " " && $0 != "\t" }
        return name == self.type || name == "application/json" || isLenient && Self.unsaid.contains(name)
    }
}
