import Attestation
import LogEntries
import Messages
import Storage

/// What evidence came to, as other programs read it.
struct EvidenceJSON: Encodable, Sendable {
    let id: String
    let receivedAt: Timestamp
    let freshness: String
    let authentic: Bool
    let bootCounter: String?
    let verification: VerdictDocument

    init(_ stored: StoredEvidence) {
        id = stored.digest
        receivedAt = stored.receivedAt
        freshness = stored.freshness.rawValue
        authentic = stored.isAuthentic
        bootCounter = stored.bootCounter
        verification = VerdictDocument(stored.verdict, in: .english)
    }
}
