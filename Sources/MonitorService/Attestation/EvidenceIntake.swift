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

    /// No sentence of a verdict is longer, in characters: what evidence says goes into some.
    private static let sentenceLimit = 2_000

    /// What became of evidence.
    struct Outcome: Sendable {
        let evidence: StoredEvidence
        let isDuplicate: Bool
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
            try Self.checkPlace(of: shown, connection)
            let known = try EvidenceTable(connection).evidence(shown.digest)
            let table = ChallengeTable(connection)
            return (known, try table.freshness(of: shown.nonce, for: shown.machine.id, at: now))
        }
    }

    /// An enrolled key says which number an instance has, and nothing of where it is: that the inventory knows.
    private static func checkPlace(of shown: ShownEvidence, _ connection: any SQLConnection) throws {
        guard let record = try InventoryTable(connection).node(shown.machine.id)?.record else { return }
        // A project has a number, too, which the inventory does not know.
        let isProject = UInt64(shown.machine.project) != nil || record.project ?? "" == shown.machine.project
        guard isProject, record.zone ?? shown.machine.zone == shown.machine.zone else {
            let place = "\(record.project ?? shown.machine.project)/\(record.zone ?? shown.machine.zone)"
            throw ProblemResponse(
                .badRequest,
                "The inventory has instance \(shown.machine.id) in \(place), and nowhere else."
            )
        }
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
        return try await database.write(locks: [IncidentDesk.lock]) { connection in
            let table = EvidenceTable(connection)
            if let known = try table.evidence(shown.digest) { return Outcome(evidence: known, isDuplicate: true) }
            if freshness == .fresh {
                let isOpen = try ChallengeTable(connection).use(shown.nonce, for: shown.machine.id, at: now)
                guard isOpen else { return nil }
            }
            let isOfNow = freshness == .fresh && judgement.verdict.isSignedByInstance
            let evidence = StoredEvidence(
                digest: shown.digest,
                instance: shown.machine,
                receivedAt: now,
                bootCounter: isOfNow ? try Self.boot(of: shown.machine, judgement.signedValues, connection) : nil,
                freshness: freshness,
                verdict: judgement.verdict.shortened(to: Self.sentenceLimit)
            )
            guard try table.insert(evidence, raw: shown.bytes) else { return nil }
            if evidence.isAuthentic { try ChallengeTable(connection).close(for: shown.machine.id, at: now) }
            var desk = try IncidentDesk(connection, channels: channels, at: now)
            try EvidenceConsequences(connection).apply(evidence, to: &desk)
            try desk.finish()
            return Outcome(evidence: evidence, isDuplicate: false)
        }
    }

    /// The last boot that a machine reported, where the report has nothing else than what the TPM signed.
    private static func boot(
        of machine: Instance,
        _ signed: PCRValues,
        _ connection: any SQLConnection
    ) throws -> String? {
        let last = try ReportTable(connection).history(of: [machine.id], limit: 1).last?.report
        guard let last else { return nil }
        let shared = last.actual.compactMap { register in
            signed[register.algorithm, register.pcr].map { $0 == register.value }
        }
        return !shared.isEmpty && shared.allSatisfy(\.self) ? last.bootCounter : nil
    }
}
