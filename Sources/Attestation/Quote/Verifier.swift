public import FoundationEssentials
public import MeasuredBoot
import Messages

/// Judges evidence: every check looks at it by itself, and the verdict is drawn from all of them.
public struct Verifier: Sendable {
    /// Whose word is taken for an attestation key.
    public var anchors: TrustAnchors
    /// What is let pass although it is weak, by name.
    public var waivers: Set<Waiver>
    /// Whether a key is trusted for which only its giver vouches.
    public var trustsSuppliedKey: Bool
    /// The time at which certificates have to be valid.
    public var time: Date
    /// Reads the event log; without it a log counts for nothing.
    public var logReader: LogReader

    /// Something weak that can be let pass.
    public enum Waiver: String, Hashable, Sendable, CaseIterable {
        /// A signature over SHA-1, for which collisions can be made.
        case sha1Signature = "sha1-signature"
    }

    /// Makes a verifier.
    public init(
        at time: Date,
        anchors: TrustAnchors = .pinnedOnly,
        waivers: Set<Waiver> = [],
        trustsSuppliedKey: Bool = false,
        logReader: @escaping LogReader = { _ throws(EvidenceError) in .none }
    ) {
        self.time = time
        self.anchors = anchors
        self.waivers = waivers
        self.trustsSuppliedKey = trustsSuppliedKey
        self.logReader = logReader
    }

    /// Judges evidence.
    /// - Throws: `EvidenceError` when the event log cannot be read.
    public func verdict(on evidence: Evidence) async throws(EvidenceError) -> Verdict {
        try await judgement(on: evidence).verdict
    }

    /// Judges evidence, and says which values of registers the TPM signed.
    /// - Throws: `EvidenceError` when the event log cannot be read.
    public func judgement(on evidence: Evidence) async throws(EvidenceError) -> Judgement {
        let reading = try logReader(evidence)
        let appraisal = Appraisal(
            evidence: evidence,
            replayed: reading.replayed,
            verifier: self,
            chain: await chain(of: evidence)
        )
        var results: [CheckResult] = []
        results.reserveCapacity(QuoteChecks.all.count)
        for check in QuoteChecks.all {
            if let result = check.result(of: appraisal) { results.append(result) }
        }
        let signed = appraisal.signedValues(after: results)
        let verdict = Verdict(
            checks: results,
            review: reading.review(signed),
            key: Self.standing(of: evidence, after: results),
            trustsSuppliedKey: trustsSuppliedKey
        )
        return Judgement(verdict: verdict, signedValues: signed ?? PCRValues())
    }

    /// A verdict, and what it was drawn from.
    public struct Judgement: Sendable {
        /// The verdict.
        public let verdict: Verdict
        /// The values of the registers that the TPM signed; empty where the quote does not hold.
        public let signedValues: PCRValues
    }

    /// Follows the certificates of the key to a root; nil where there are none. Nothing else takes any waiting.
    private func chain(of evidence: Evidence) async -> CertificateChain.Answer? {
        guard !evidence.certificates.isEmpty else { return nil }
        let objection = await CertificateChain.objection(to: evidence.certificates, anchors: anchors, at: time)
        return objection.map(CertificateChain.Answer.refused) ?? .leadsToRoot
    }

    private static func standing(of evidence: Evidence, after results: [CheckResult]) -> Verdict.KeyStanding {
        guard !evidence.certificates.isEmpty else { return evidence.isKeyEnrolled ? .enrolled : .supplied }
        let names = [CertificateUsageCheck.name, CertificateKeyCheck.name, CertificateChainCheck.name]
        let isCertified = names.allSatisfy { name in
            results.contains { $0.check == name && $0.outcome == .passed }
        }
        return isCertified ? .certified : evidence.isKeyEnrolled ? .enrolled : .supplied
    }
}

/// Evidence on the table, with what it is judged by.
struct Appraisal: Sendable {
    let evidence: Evidence
    /// The values that the event log replays to.
    let replayed: PCRValues
    let verifier: Verifier
    /// Where the certificates of the key lead; nil where there are none.
    let chain: CertificateChain.Answer?

    /// The value of a register: the one that was sent, else the one that the log replays to.
    func value(_ bank: DigestAlgorithm, _ register: Int) -> Digest? {
        evidence.values?[bank, register] ?? replayed[bank, register]
    }

    /// The value of a register, and for one that nobody speaks of what it holds after a reset: nothing was extended
    /// into it then, which the signed digest confirms or not (TCG PC Client Platform TPM Profile, table 4).
    func supposedValue(_ bank: DigestAlgorithm, _ register: Int) -> Digest? {
        if let value = value(bank, register) { return value }
        let isDynamic = (17...22).contains(register)
        return bank.size.map { Digest([UInt8](repeating: isDynamic ? 0xFF : 0, count: $0)) }
    }

    /// The values of exactly those registers that the TPM signed; nil unless the quote holds.
    func signedValues(after results: [CheckResult]) -> PCRValues? {
        let needed = [
            StructureCheck.name, LengthCheck.name, SelectionCheck.name, RegisterDigestCheck.name, SignatureCheck.name,
        ]
        guard needed.allSatisfy({ name in results.contains { $0.check == name && $0.outcome == .passed } }) else {
            return nil
        }
        var signed = PCRValues()
        for bank in evidence.attest.quote?.selection.banks ?? [] {
            for register in bank.registers {
                signed[bank.algorithm, register] = supposedValue(bank.algorithm, register)
            }
        }
        return signed
    }
}

/// One question about evidence.
protocol QuoteCheck: Sendable {
    /// The name of the check in reports.
    static var name: String { get }

    /// The answer; nil when the evidence has nothing that the question is about.
    func result(of appraisal: Appraisal) -> CheckResult?
}

/// All checks of a quote.
enum QuoteChecks {
    /// In the order of the report.
    static let all: [any QuoteCheck] = [
        StructureCheck(), LengthCheck(), NonceCheck(), SelectionCheck(), RegisterDigestCheck(), SignatureCheck(),
        KeyAttributesCheck(), KeyNameCheck(), CertificateUsageCheck(), CertificateKeyCheck(), CertificateChainCheck(),
        InstanceIdentityCheck(), ExpectedInstanceCheck(), ResetCountCheck(), RestartCountCheck(),
        FirmwareVersionCheck(),
    ]
}

extension QuoteCheck {
    func passed(_ detail: Message, weight: CheckResult.Weight) -> CheckResult {
        CheckResult(Self.name, .passed, detail, weight: weight)
    }

    func failed(_ detail: Message, weight: CheckResult.Weight) -> CheckResult {
        CheckResult(Self.name, .failed, detail, weight: weight)
    }

    func notDetermined(_ detail: Message, weight: CheckResult.Weight) -> CheckResult {
        CheckResult(Self.name, .notDetermined, detail, weight: weight)
    }
}
