/// What an Admin Activity entry says that somebody did to the integrity monitoring of a machine.
public struct AdministratorAction: Hashable, Sendable {
    /// What was done.
    public let kind: Kind

    /// Who did it: the principal's address or subject; nil when the entry does not say.
    public let principal: String?

    /// The machine's name, as the entry's resource says it; nil when it does not.
    public let instanceName: String?

    /// The long-running operation; its first and last entries carry the same ID.
    public let operation: String?

    /// Whether the call went through: no status, or the status 0.
    public let succeeded: Bool

    /// The calls that matter.
    public enum Kind: Hashable, Sendable {
        /// `instances.setShieldedInstanceIntegrityPolicy`: the last boot becomes the baseline, unless the entry says that
        /// it shall not.
        case relearn(requested: Bool?)
        /// `instances.updateShieldedInstanceConfig`, with what it sets; nil for what it leaves as it is.
        case configuration(integrityMonitoring: Bool?, secureBoot: Bool?, vtpm: Bool?)
    }

    /// Makes an action.
    public init(kind: Kind, principal: String?, instanceName: String?, operation: String?, succeeded: Bool) {
        self.kind = kind
        self.principal = principal
        self.instanceName = instanceName
        self.operation = operation
        self.succeeded = succeeded
    }
}

extension AdministratorAction {
    /// Whether the machine has taken its last boot for the baseline.
    public var isRelearning: Bool {
        guard case .relearn(let requested) = kind else { return false }
        return succeeded && requested != false
    }

    /// Whether integrity monitoring has been switched off.
    public var disablesMonitoring: Bool {
        guard case .configuration(let monitoring, _, _) = kind else { return false }
        return succeeded && monitoring == false
    }
}
