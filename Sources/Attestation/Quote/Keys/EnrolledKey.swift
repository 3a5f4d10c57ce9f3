public import MeasuredBoot

/// The attestation key that an instance was enrolled with: somebody asked Google's interface for it, or the machine
/// itself when it was made, and put it down.
public struct EnrolledKey: Sendable {
    private let key: AttestationKey

    /// Reads a key: PEM or DER, TPMT_PUBLIC or TPM2B_PUBLIC.
    public init(parsing bytes: [UInt8]) throws(MalformedInput) { key = try AttestationKey(parsing: bytes) }

    /// Whether evidence is said to be signed by this very key.
    public func isKey(of evidence: Evidence) -> Bool { key.certified == evidence.key.certified }
}
