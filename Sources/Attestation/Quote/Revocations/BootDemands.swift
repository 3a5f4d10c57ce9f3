public import MeasuredBoot
import Messages

/// What a boot has to have refused, asked of its event log.
public struct BootDemands: Sendable {
    /// What the node's dbx has to revoke, and what must not have been started.
    public var revocations: RevocationList?
    /// The generations that shim has to insist on.
    public var sbatLevel: SBATLevel?

    /// Makes demands; without any nothing is asked.
    public init(revocations: RevocationList? = nil, sbatLevel: SBATLevel? = nil) {
        self.revocations = revocations
        self.sbatLevel = sbatLevel
    }

    /// What the demands come to.
    func results(of log: ProvenLog) -> [CheckResult] {
        let revoked = revocations.map { [DatabaseCheck.result(of: log, $0), RevokedImageCheck.result(of: log, $0)] }
        return (revoked ?? []) + (sbatLevel.map { [SBATLevelCheck.result(of: log, $0)] } ?? [])
    }

    /// What is said of all demands where nothing proves an event log.
    func unanswered(_ reason: Message) -> [CheckResult] {
        let names =
            (revocations == nil ? [] : [DatabaseCheck.name, RevokedImageCheck.name])
            + (sbatLevel == nil ? [] : [SBATLevelCheck.name])
        return names.map { CheckResult($0, .notDetermined, reason, weight: .trust) }
    }
}
