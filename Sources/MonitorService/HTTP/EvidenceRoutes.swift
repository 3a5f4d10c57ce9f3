import Attestation
import HTTPTypes
import Hummingbird
import JSONSyntax
import LogEntries
import MeasuredBoot
import Storage

/// Asks machines to prove how they booted, and takes in what they show.
struct EvidenceRoutes: RouteGroup {
    let intake: EvidenceIntake
    /// How long a question stays open.
    let challenge: Duration
    let queue = EvidenceQueue()

    /// What one transaction counts another must not change.
    private static let lock = "challenges"

    func add(to router: Router<MonitorContext>) {
        let group = router.group("api/v1/evidence")
        group.post { request, context in try await take(request, from: context.caller) }
        group.post("challenges") { request, context in try await ask(request, for: context.caller) }
        group.get(":id") { _, context in try await show(try context.parameters.require("id")) }
    }

    // MARK: Asking

    private struct Challenge: Encodable {
        let nonce: String
        let expiresAt: Timestamp
    }

    private func ask(_ request: Request, for caller: String) async throws -> Response {
        let body = try await JSONBody.read(request, Self.question)
        let instance = try Self.address(body["instance"]?.text)
        var generator = SystemRandomNumberGenerator()
        let nonce = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let now = intake.clock()
        let end = now.advanced(by: challenge)
        let isKept = try await intake.database.write(locks: [Self.lock]) { connection in
            try ChallengeTable(connection).insert(
                nonce,
                for: String(instance.instance),
                askedBy: caller,
                until: end,
                at: now
            )
        }
        guard isKept else { throw Self.tooMany(challenge) }
        return try JSONResponse.make(Challenge(nonce: Digest(nonce).description, expiresAt: end), status: .created)
    }

    private static func tooMany(_ challenge: Duration) -> ProblemResponse {
        ProblemResponse(
            .tooManyRequests,
            "As many questions to this machine are open as may be, or to all; answer one, or wait until they end.",
            headers: [.retryAfter: "\(challenge.components.seconds)"]
        )
    }

    private static func address(_ text: String?) throws -> InstanceAddress {
        guard let address = text.flatMap({ InstanceAddress($0) }) else {
            throw ProblemResponse(.badRequest, "The instance has to be \(MachineAddress.schema.words).")
        }
        return address
    }

    // MARK: Taking in

    private struct Receipt: Encodable {
        let id: String
        let receivedAt: Timestamp
        let verdict, freshness: String
        let proven, duplicate, kept: Bool
    }

    private func take(_ request: Request, from caller: String) async throws -> Response {
        let instance = try Self.address(try QueryReader(request).text("instance"))
        let outcome = try await queue.run(for: caller) {
            let buffer = try await request.body.collect(upTo: Self.sizeLimit)
            return Array(buffer.readableBytesView)
        } _: { bytes in
            try await intake.take(bytes, of: instance)
        }
        let evidence = outcome.evidence
        let receipt = Receipt(
            id: evidence.digest,
            receivedAt: evidence.receivedAt,
            verdict: evidence.verdict.standing.rawValue,
            freshness: evidence.freshness.rawValue,
            proven: evidence.verdict.isProven,
            duplicate: outcome.isDuplicate,
            kept: outcome.isKept
        )
        return try JSONResponse.make(receipt, status: .accepted)
    }

    // MARK: Looking

    private func show(_ id: String) async throws -> Response {
        let raw = try await intake.database.read { connection in try EvidenceTable(connection).raw(id) }
        guard let raw else {
            throw ProblemResponse(.notFound, "There is no such evidence, or it is not kept any more.")
        }
        return Response(
            status: .ok,
            headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: raw))
        )
    }
}
