import Hummingbird
import JSONSyntax

/// What `scan --format json` writes, as far as the monitor keeps it.
struct ScanDocument: Sendable {
    /// The results, those that passed left out: what passes is no finding, and one that did not pass before is resolved.
    let findings: [PostureFinding]

    /// Whether everything could be read. Where it could not, what is missing may still be there.
    let isComplete: Bool

    /// The largest document, in bytes.
    static let sizeLimit = 16 << 20

    /// The most results. All of them are in memory at once.
    static let countLimit = 20_000

    /// Reads the body of a request.
    /// - Throws: ``ProblemResponse`` that says what is wrong, and where.
    init(_ request: Request) async throws {
        let node = try await JSONBody.read(
            request,
            Self.schema,
            limit: Self.sizeLimit,
            selecting: .members([
                "schemaVersion": .everything, "results": PostureFinding.selection, "unread": .members(["line"]),
            ])
        )
        findings = (node["results"]?.elements ?? []).compactMap { PostureFinding($0) }.filter { $0.outcome != "passed" }
        isComplete = node["unread"]?.elements.isEmpty ?? true
    }
}
