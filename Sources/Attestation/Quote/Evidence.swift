public import MeasuredBoot
public import Messages

/// What a node shows to prove how it booted, and what is asked of it.
public struct Evidence: Sendable {
    /// What the TPM signed, as it came.
    public let quoteBytes: [UInt8]
    /// What the TPM signed, read.
    public let attest: Attest
    /// The signature over it.
    public let signature: TPMSignature
    /// The key that is said to have signed.
    public let key: AttestationKey
    /// The certificates of the key, its own first, then intermediates and roots in any order; none when there are none.
    let certificates: [CertificateFile]

    /// What the TPM was to sign along, to show that the quote is fresh.
    public var nonce: [UInt8]?
    /// The registers that the quote has to cover.
    public var requiredSelection: PCRSelection?
    /// The values of registers that were sent beside the quote.
    public var values: PCRValues?
    /// An earlier quote of the same boot.
    public var previousQuote: Attest?
    /// The instance that the key's certificate has to name.
    public var expectedInstance: InstanceAddress?
    /// The event log as it came.
    public var eventLog: [UInt8]?
    /// What IMA measured after the boot, as the kernel gives it.
    public var runtimeList: [UInt8]?
    /// Whether the node was enrolled with this very key.
    public var isKeyEnrolled = false

    /// Reads what was shown.
    /// - Throws: `EvidenceError` for the part that cannot be read.
    public init(
        quote: [UInt8],
        signature: [UInt8],
        key: [UInt8]? = nil,
        certificates: [[UInt8]] = []
    ) throws(EvidenceError) {
        quoteBytes = quote
        attest = try Self.reading(.quote) { () throws(MalformedInput) in try Attest(parsing: quote) }
        self.signature = try Self.reading(.signature) { () throws(MalformedInput) in
            try TPMSignature(parsing: signature)
        }
        self.certificates = try Self.reading(.certificate) { () throws(MalformedInput) in
            try CertificateFile.read(certificates, limit: CertificateFile.evidenceLimit)
        }
        let leaf = self.certificates.first
        self.key = try Self.reading(.key) { () throws(MalformedInput) in
            if let key { return try AttestationKey(parsing: key) }
            guard let leaf else { throw MalformedInput("neither a key nor its certificate is given", at: 0) }
            return try AttestationKey(leaf.certificate)
        }
    }

    private static func reading<Result>(
        _ part: EvidencePart,
        _ read: () throws(MalformedInput) -> Result
    ) throws(EvidenceError) -> Result {
        do throws(MalformedInput) { return try read() } catch { throw EvidenceError(part, error) }
    }
}

/// A part of the evidence.
public enum EvidencePart: Hashable, Sendable {
    /// The quote.
    case quote
    /// Its signature.
    case signature
    /// The attestation key.
    case key
    /// A certificate of the attestation key.
    case certificate
    /// The event log.
    case eventLog
    /// The list of run-time measurements.
    case runtimeList

    /// What the part is called.
    var name: Message {
        switch self {
        case .quote: "the quote"
        case .signature: "the signature of the quote"
        case .key: "the attestation key"
        case .certificate: "a certificate of the attestation key"
        case .eventLog: "the event log"
        case .runtimeList: "the list of run-time measurements"
        }
    }
}

/// Why evidence cannot be read.
public struct EvidenceError: Error, Hashable, Sendable {
    /// The part that cannot be read.
    public let part: EvidencePart
    /// What is wrong with it.
    public let cause: MalformedInput

    /// What is wrong, and where, as one sentence without a full stop.
    public var message: Message { "\(part.name) cannot be read: \(cause.message), at offset \(cause.offset)" }

    /// Makes an error.
    public init(_ part: EvidencePart, _ cause: MalformedInput) {
        self.part = part
        self.cause = cause
    }
}
