/// What a TPM signs when it attests to something (TPMS_ATTEST; TPM 2.0 Library, Part 2, section 10.12.12).
///
/// Nothing in it is to be believed before the signature, the magic value and the type have been verified.
public struct Attest: Hashable, Sendable {
    /// The magic value by which a restricted key marks what the TPM itself made (TPM_GENERATED_VALUE; Part 2, section
    /// 6.2).
    public static let generatedByTPM: UInt32 = 0xFF54_4347

    /// The first four bytes, whatever they are.
    public let magic: UInt32
    /// What is attested to.
    public let type: AttestType
    /// The qualified name of the key that signed.
    public let qualifiedSigner: [UInt8]
    /// What the caller of the TPM gave it to sign along: the nonce.
    public let nonce: [UInt8]
    /// The clock and the counters.
    public let clock: ClockInfo
    /// The version of the TPM's firmware, in the vendor's own way.
    public let firmwareVersion: UInt64
    /// What is attested.
    public let body: Body
    /// How many bytes follow behind the structure; anything but none is to be refused.
    public let trailingByteCount: Int

    /// What is attested (TPMU_ATTEST; Part 2, section 10.12.11).
    public enum Body: Hashable, Sendable {
        /// Registers and their digest.
        case quote(QuoteInfo)
        /// An object of the TPM.
        case certify(CertifyInfo)
        /// Something that boots are not judged by, as it stands.
        case opaque([UInt8])
    }

    /// Reads a whole structure.
    public init(parsing bytes: [UInt8]) throws(MalformedInput) {
        var reader = ByteReader(bytes.span.bytes)
        try self.init(&reader)
    }

    private init(_ reader: inout ByteReader) throws(MalformedInput) {
        magic = try reader.big(UInt32.self)
        type = AttestType(rawValue: try reader.big(UInt16.self))
        qualifiedSigner = try reader.sized()
        nonce = try reader.sized()
        clock = try ClockInfo(&reader)
        firmwareVersion = try reader.big(UInt64.self)
        switch type {
        case .quote: body = .quote(try QuoteInfo(&reader))
        case .certify: body = .certify(try CertifyInfo(&reader))
        default: body = .opaque(try reader.bytes(reader.remaining))
        }
        trailingByteCount = reader.remaining
    }

    /// The registers that are attested; nil when it is no quote.
    public var quote: QuoteInfo? {
        if case .quote(let quote) = body { quote } else { nil }
    }
}

/// Registers and the digest of their values (TPMS_QUOTE_INFO; TPM 2.0 Library, Part 2, section 10.12.4).
public struct QuoteInfo: Hashable, Sendable {
    /// Which registers.
    public let selection: PCRSelection
    /// The digest of their values, one after the other, by the hash of the key that signed.
    public let digest: Digest

    init(_ reader: inout ByteReader) throws(MalformedInput) {
        selection = try PCRSelection(&reader)
        digest = Digest(try reader.sized())
    }
}

/// An object of the TPM (TPMS_CERTIFY_INFO; TPM 2.0 Library, Part 2, section 10.12.3).
public struct CertifyInfo: Hashable, Sendable {
    /// Its name.
    public let name: [UInt8]
    /// Its qualified name.
    public let qualifiedName: [UInt8]

    init(_ reader: inout ByteReader) throws(MalformedInput) {
        name = try reader.sized()
        qualifiedName = try reader.sized()
    }
}
