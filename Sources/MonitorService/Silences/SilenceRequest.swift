import Alerting
import Hummingbird
import JSONSyntax
import LogEntries

/// What somebody wants to be silent about.
struct SilenceRequest: Sendable {
    let matchers: [SilenceMatcher]
    let startsAt: Timestamp
    let endsAt: Timestamp
    let comment: String

    /// The longest silence, in seconds: whoever wants more has to say it again, and look at it by then.
    static let longest: Int64 = 90 * 86_400

    /// Reads the body of a request.
    /// - Throws: ``ProblemResponse`` that says what is wrong, and where.
    init(_ request: Request, at now: Timestamp) async throws {
        let node = try await JSONBody.read(request, Self.schema)
        matchers = try (node["matchers"]?.elements ?? []).enumerated().map { try Self.matcher($1, at: $0) }
        try Self.checkThatTheyAgree(matchers)
        startsAt = node["startsAt"]?.text.flatMap { Timestamp($0) } ?? now
        endsAt = node["endsAt"]?.text.flatMap { Timestamp($0) } ?? startsAt
        comment = node["comment"]?.text ?? ""
        guard endsAt > now, endsAt > startsAt else {
            throw ProblemResponse(.badRequest, "endsAt has to be later than now and than startsAt.")
        }
        guard endsAt.seconds - max(startsAt.seconds, now.seconds) <= Self.longest else {
            throw ProblemResponse(.badRequest, "A silence may last \(Self.longest / 86_400) days at most.")
        }
    }

    /// The silence as it is kept; nil when it could never count.
    func silence(id: String, author: String) -> Silence? {
        Silence(
            id: id,
            matchers: matchers,
            startsAt: startsAt,
            endsAt: endsAt,
            author: author,
            comment: comment
        )
    }

    private static func matcher(_ node: JSONNode, at index: Int) throws -> SilenceMatcher {
        guard let field = node["field"]?.text.flatMap(SilenceMatcher.Field.init), let value = node["value"]?.text else {
            throw ProblemResponse(.badRequest, "The matcher \(index) has to have a field and a value.")
        }
        // A value that no incident can have would make a silence that covers nothing, unnoticed.
        if let expected = field.refusal(of: value) {
            throw ProblemResponse(.badRequest, "The value of the matcher \(index) has to be \(expected).")
        }
        return SilenceMatcher(field, value)
    }

    /// An incident has one value of each field: two that differ never fit together.
    private static func checkThatTheyAgree(_ matchers: [SilenceMatcher]) throws {
        var first: [SilenceMatcher.Field: String] = [:]
        for matcher in matchers {
            guard let before = first.updateValue(matcher.value, forKey: matcher.field), before != matcher.value else {
                continue
            }
            throw ProblemResponse(
                .badRequest,
                "No incident has two values of \(matcher.field.rawValue); make a silence for each."
            )
        }
    }
}
