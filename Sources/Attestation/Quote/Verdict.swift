/// What became of evidence.
public struct Verdict: Hashable, Codable, Sendable {
    /// Whether the node is to be trusted.
    public let standing: Standing
    /// Whether the evidence itself holds: signature, nonce, selection, digest of the registers and replay of the log.
    public let isProven: Bool
    /// Who vouches for the key that signed.
    public let key: KeyStanding
    /// What each check came to, in the order in which they were made.
    public let checks: [CheckResult]
    /// How each component compares with its references.
    public let components: [ComponentResult]
    /// The first event in which the boot differs from its references.
    public let firstDivergence: Divergence?

    /// Whether a node is to be trusted.
    public enum Standing: String, Hashable, Codable, Sendable, CaseIterable {
        /// It proved that it booted what it should.
        case trusted
        /// It did not, or the evidence does not hold.
        case notTrusted
        /// Something that a verdict needs was not given.
        case notDetermined
    }

    /// Who vouches for a key.
    public enum KeyStanding: String, Hashable, Codable, Sendable, CaseIterable {
        /// A certificate that leads to a root that is trusted.
        case certified
        /// An enrolment of the node.
        case enrolled
        /// Only whoever gave it along.
        case supplied
    }
}

extension Verdict {
    /// Draws the conclusion from what the checks came to.
    init(checks: [CheckResult], review: LogAppraisal, key: KeyStanding, trustsSuppliedKey: Bool) {
        let all = checks + review.checks
        self.checks = all
        self.key = key
        components = review.components
        firstDivergence = review.firstDivergence
        isProven = all.allSatisfy { $0.weight != .proof || $0.outcome == .passed }
        let isVouchedFor = key != .supplied || trustsSuppliedKey
        let hasFailed =
            all.contains { $0.outcome == .failed } || review.components.contains { $0.outcome == .failed }
        let isOpen =
            all.contains { $0.weight != .remark && $0.outcome == .notDetermined }
            || review.components.contains { $0.outcome == .notDetermined }
        if hasFailed {
            standing = .notTrusted
        } else if isOpen || !isVouchedFor || review.components.isEmpty {
            // Without references there is nothing that the boot could have been compared with.
            standing = .notDetermined
        } else {
            standing = .trusted
        }
    }

    /// Whether the instance itself signed: its own key, for which somebody vouches, and over the nonce that was asked
    /// with. All other evidence can be made up by whoever sends it.
    public var isSignedByInstance: Bool {
        let needed = [StructureCheck.name, NonceCheck.name, SignatureCheck.name, ExpectedInstanceCheck.name]
        return key != .supplied
            && needed.allSatisfy { name in checks.contains { $0.check == name && $0.outcome == .passed } }
    }

    /// What is said of evidence of which a part cannot be read: it proves nothing.
    public init(unreadable error: EvidenceError) {
        checks = [CheckResult(error.part.check, .failed, error.message, weight: .proof)]
        components = []
        firstDivergence = nil
        isProven = false
        key = .supplied
        standing = .notTrusted
    }
}

extension EvidencePart {
    /// The check that fails where the part cannot be read.
    var check: String {
        switch self {
        case .quote: StructureCheck.name
        case .signature: SignatureCheck.name
        case .key: KeyAttributesCheck.name
        case .certificate: CertificateChainCheck.name
        case .eventLog: ReplayCheck.name
        case .runtimeList: RuntimeReplayCheck.name
        }
    }
}
