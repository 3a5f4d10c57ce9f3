import Foundation
import Hummingbird
import LogEntries
import Storage

/// What scans found, over time.
struct PostureRoutes: RouteGroup {
    let database: any Database
    let clock: @Sendable () -> Timestamp

    /// The name of what was scanned where nobody says it.
    static let usualSource = "default"

    /// What one scan counts another must not change meanwhile.
    private static let lock = "posture"

    func add(to router: Router<MonitorContext>) {
        let group = router.group("api/v1/posture")
        group.get { request, _ in try await list(request) }
        group.post { request, context in try await save(request, context) }
    }

    // MARK: Taking in

    private struct Receipt: Encodable {
        let source: String
        let isComplete: Bool
        let new, returned, seenBefore, resolved: Int
    }

    private func save(_ request: Request, _ context: MonitorContext) async throws -> Response {
        let source = try QueryReader(request).text("source") ?? Self.usualSource
        let document = try await ScanDocument(request)
        let results = try document.findings.map { try PostureResult($0) }
        let isComplete = document.isComplete
        let now = clock()
        let change = try await database.write(locks: [Self.lock]) { connection in
            let table = PostureTable(connection)
            let change = try table.save(results, from: source, isComplete: isComplete, at: now)
            let detail = "new=\(change.new) seenBefore=\(change.seenBefore) resolved=\(change.resolved)"
            try AuditTable(connection).insert(AuditEntry("posture.save", source, context, detail: detail, at: now))
            return change
        }
        let receipt = Receipt(
            source: source,
            isComplete: isComplete,
            new: change.new,
            returned: change.returned,
            seenBefore: change.seenBefore,
            resolved: change.resolved
        )
        return try JSONResponse.make(receipt, status: .accepted)
    }

    // MARK: Looking

    private struct Element: Encodable {
        let source: String
        let firstSeen, lastSeen: Timestamp
        let resolvedAt: Timestamp?
        let result: PostureFinding

        init(_ stored: StoredPosture) throws {
            source = stored.source
            firstSeen = stored.firstSeen
            lastSeen = stored.lastSeen
            resolvedAt = stored.resolvedAt
            result = try PostureFinding(stored.result)
        }
    }

    private func list(_ request: Request) async throws -> Response {
        let query = try QueryReader(request)
        let isWanted = try query.flag("resolved")
        let source = query.text("source")
        let wanted = try query.limit()
        let after = try query.text("after").map { try PosturePlace($0) }
        let found = try await database.read { connection in
            try PostureTable(connection).list(
                resolved: isWanted,
                source: source,
                after: after.map { ($0.source, $0.fingerprint) },
                limit: wanted + 1
            )
        }
        return try JSONResponse.make(
            ListPage("results", found, limit: wanted, after: { PosturePlace($0).text }) { try Element($0) }
        )
    }
}

/// Where a page of results begins.
struct PosturePlace: Sendable {
    let source, fingerprint: String

    init(_ stored: StoredPosture) {
        source = stored.source
        fingerprint = stored.result.fingerprint
    }

    /// Reads what ``text`` wrote.
    init(_ text: String) throws {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let length = Int(parts[0]), (0...parts[1].unicodeScalars.count).contains(length) else {
            throw ProblemResponse(.badRequest, "The parameter after has to be the next of a page.")
        }
        fingerprint = String(parts[1].unicodeScalars.prefix(length))
        source = String(parts[1].unicodeScalars.dropFirst(length))
    }

    /// Both parts may hold any character, so that a length says where one ends.
    var text: String { "\(fingerprint.unicodeScalars.count):\(fingerprint)\(source)" }
}

extension PostureResult {
    /// A result as it is kept.
    init(_ finding: PostureFinding) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        self.init(
            fingerprint: finding.fingerprint,
            rule: finding.rule,
            outcome: finding.outcome,
            severity: finding.severity,
            address: finding.address,
            body: String(decoding: try encoder.encode(finding), as: UTF8.self)
        )
    }
}

extension PostureFinding {
    /// A result as it was kept.
    init(_ result: PostureResult) throws {
        self = try JSONDecoder().decode(PostureFinding.self, from: Data(result.body.utf8))
    }
}
