import Alerting
import Attestation
import HTTPTypes
import IntegrityEvents
import LogEntries
import MeasuredBoot
import Messages
import Storage

/// Judges evidence and keeps what it came to.
struct EvidenceIntake: Sendable {
    let database: any Database
    let store: AttestationStore
    let channels: [IncidentDesk.Channel]
    let metrics: MonitorMetrics
    let clock: @Sendable () -> Timestamp

    /// No sentence of a verdict is longer, in bytes: what evidence says goes into some.
    private static let sentenceLimit = 2_000

    /// What became of evidence.
    struct Outcome: Sendable {
        let evidence: StoredEvidence
        let isDuplicate: Bool
        /// Whether it can be looked at later.
        var isKept = true
    }

    /// Takes evidence of a machine.
    /// - Throws: ``ProblemResponse`` for what can never be taken.
    func take(_ bytes: [UInt8], of instance: InstanceAddress) async throws -> Outcome {
        let shown = try ShownEvidence(bytes, of: instance)
        // Other evidence may answer the same question meanwhile; then this one answers none.
        while true {
            let (known, freshness) = try await look(for: shown)
            if let known { return Outcome(evidence: known, isDuplicate: true) }
            let judgement = try await judge(shown, freshness)
            guard let outcome = try await keep(shown, freshness, judgement) else { continue }
            if !outcome.isDuplicate { metrics.note(outcome.evidence.verdict.standing) }
            return outcome
        }
    }

    private func look(for shown: ShownEvidence) async throws -> (StoredEvidence?, Freshness) {
        let now = clock()
        return try await database.read { connection in
            try Self.checkPlace(of: shown.machine, try KnownMachine(shown.machine.id, connection))
            let known = try EvidenceTable(connection).evidence(shown.digest)
            let table = ChallengeTable(connection)
            return (known, try table.freshness(of: shown.nonce, for: shown.machine.id, at: now))
        }
    }

    private static func checkPlace(of machine: Instance, _ known: KnownMachine) throws {
        guard !known.mayBe(machine) else { return }
        let place = known.instance(machine)
        throw ProblemResponse(
            .badRequest,
            "Instance \(place.id) is known to be in \(place.project)/\(place.zone), and nowhere else."
        )
    }

    private func judge(_ shown: ShownEvidence, _ freshness: Freshness) async throws -> Verifier.Judgement {
        var evidence = shown.evidence
        let rules = store.rules.value
        // A nonce that nobody asked with says nothing: the verifier is told of none.
        evidence.nonce = freshness == .fresh ? shown.nonce : nil
        evidence.requiredSelection = rules.references.selection(in: evidence.attest)
        evidence.expectedInstance = shown.instance
        evidence.isKeyEnrolled = try enrolledKey(of: shown)?.isKey(of: evidence) ?? false
        do throws(EvidenceError) {
            return try await rules.verifier(at: clock().seconds).judgement(on: evidence)
        } catch {
            throw ShownEvidence.problem(error)
        }
    }

    private func enrolledKey(of shown: ShownEvidence) throws -> EnrolledKey? {
        do throws(FileProblem) {
            return try store.keys?.key(of: shown.instance.instance)
        } catch {
            throw ProblemResponse(
                .serviceUnavailable,
                "The key that this machine was enrolled with cannot be read; the monitor's log says why.",
                headers: [.retryAfter: "30"]
            )
        }
    }

    /// Keeps what evidence came to, and what that means for incidents; nil where its question was answered meanwhile.
    private func keep(
        _ shown: ShownEvidence,
        _ freshness: Freshness,
        _ judgement: Verifier.Judgement
    ) async throws -> Outcome? {
        let (now, channels) = (clock(), channels)
        return try await database.write(locks: [IncidentTable.lock]) { connection in
            let table = EvidenceTable(connection)
            if let known = try table.evidence(shown.digest) { return Outcome(evidence: known, isDuplicate: true) }
            if freshness == .fresh {
                let isOpen = try ChallengeTable(connection).use(shown.nonce, for: shown.machine.id, at: now)
                guard isOpen else { return nil }
            }
            let known = try KnownMachine(shown.machine.id, connection)
            let isOfNow = freshness == .fresh && judgement.verdict.isSignedByInstance
            let evidence = StoredEvidence(
                digest: shown.digest,
                instance: known.instance(shown.machine),
                receivedAt: now,
                bootCounter: isOfNow ? Self.boot(in: known.report, judgement.signedValues) : nil,
                freshness: freshness,
                verdict: judgement.verdict.shortened(to: Self.sentenceLimit)
            )
            // What anybody can have made up about a machine that nobody knows is answered, and nothing else.
            guard evidence.isAuthentic || known.isKnown else {
                return Outcome(evidence: evidence, isDuplicate: false, isKept: false)
            }
            guard try table.insert(evidence, raw: shown.bytes) else { return nil }
            if evidence.isAuthentic { try ChallengeTable(connection).close(for: shown.machine.id, at: now) }
            var desk = try IncidentDesk(connection, channels: channels, at: now)
            try EvidenceConsequences(record: known.record).apply(evidence, to: &desk)
            try desk.finish()
            return Outcome(evidence: evidence, isDuplicate: false)
        }
    }

    /// The last boot that a machine reported, where the report has nothing else than what the TPM signed.
    private static func boot(in report: BootReport?, _ signed: PCRValues) -> String? {
        guard let last = report else { return nil }
        let shared = last.actual.compactMap { register in
            signed[register.algorithm, register.pcr].map { $0 == register.value }
        }
        return !shared.isEmpty && shared.allSatisfy(\.self) ? last.bootCounter : nil
    }
}
