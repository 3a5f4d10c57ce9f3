import Alerting
import Findings
import Hummingbird
import JSONSyntax
import LogEntries
import MeasuredBoot

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
        if let values = values(of: field), !values.contains(value) {
            throw ProblemResponse(
                .badRequest,
                "The value of the matcher \(index) has to be one of \(values.joined(separator: ", "))."
            )
        }
        return SilenceMatcher(field, value)
    }

    /// The values that a field can have; nil where there are too many to list.
    private static func values(of field: SilenceMatcher.Field) -> [String]? {
        switch field {
        case .kind: IncidentKind.allCases.map(\.rawValue)
        case .severity: Severity.allCases.map(\.rawValue)
        case .component: Component.allCases.map(\.rawValue)
        case .key, .subject, .cluster, .pool, .instance: nil
        }
    }
}
