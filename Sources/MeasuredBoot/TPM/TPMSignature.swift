import Messages

/// A signature of a TPM (TPMT_SIGNATURE; TPM 2.0 Library, Part 2, section 11.3.4).
public struct TPMSignature: Hashable, Sendable {
    /// How it was made.
    public let scheme: SignatureScheme
    /// The hash of what was signed.
    public let hash: DigestAlgorithm
    /// The signature itself.
    public let value: Value

    /// The numbers of a signature, the most significant byte first.
    public enum Value: Hashable, Sendable {
        /// TPMS_SIGNATURE_RSA (Part 2, section 11.3.1).
        case rsa([UInt8])
        /// TPMS_SIGNATURE_ECC (Part 2, section 11.3.2).
        case ecc(r: [UInt8], s: [UInt8])
    }

    /// Reads a whole signature.
    public init(parsing bytes: [UInt8]) throws(MalformedInput) {
        var reader = ByteReader(bytes.span.bytes)
        try self.init(&reader)
        try reader.end("the signature")
    }

    private init(_ reader: inout ByteReader) throws(MalformedInput) {
        let offset = reader.offset
        scheme = SignatureScheme(rawValue: try reader.big(UInt16.self))
        guard [.rsassa, .rsapss, .ecdsa].contains(scheme) else {
            throw MalformedInput("signatures of the kind \(scheme) are not verified", at: offset)
        }
        hash = DigestAlgorithm(rawValue: try reader.big(UInt16.self))
        if scheme == .ecdsa {
            value = .ecc(r: try reader.sized(), s: try reader.sized())
        } else {
            value = .rsa(try reader.sized())
        }
    }
}
