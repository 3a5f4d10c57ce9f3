import Messages

/// The public part of a key of a TPM (TPMT_PUBLIC; TPM 2.0 Library, Part 2, section 12.2.4).
public struct PublicArea: Hashable, Sendable {
    /// The structure's own bytes, of which the key's name is made.
    public let bytes: [UInt8]
    /// The hash of the key's name.
    public let nameAlgorithm: DigestAlgorithm
    /// What may be done with the key.
    public let attributes: ObjectAttributes
    /// The digest of the policy that its use is bound to; empty for none.
    public let authPolicy: [UInt8]
    /// How it signs; nil when every use says that anew.
    public let scheme: Scheme?
    /// The key itself.
    public let key: Key

    /// How a key signs (TPMT_RSA_SCHEME and TPMT_ECC_SCHEME; Part 2, sections 11.2.4.2 and 11.2.5.6).
    public struct Scheme: Hashable, Sendable {
        /// The algorithm.
        public let algorithm: SignatureScheme
        /// The hash; nil for the one scheme that has none.
        public let hash: DigestAlgorithm?
    }

    /// A public key, its numbers with the most significant byte first.
    public enum Key: Hashable, Sendable {
        /// RSA.
        case rsa(modulus: [UInt8], exponent: UInt32)
        /// A point of a curve.
        case ecc(Curve, x: [UInt8], y: [UInt8])
    }

    /// A curve by its number (TPM_ECC_CURVE; Part 2, section 6.4).
    public enum Curve: UInt16, Hashable, Sendable {
        /// NIST P-256.
        case p256 = 0x0003
        /// NIST P-384.
        case p384 = 0x0004

        /// The bytes of a coordinate.
        public var size: Int {
            switch self {
            case .p256: 32
            case .p384: 48
            }
        }
    }

    /// Reads a whole structure; the size before it that makes it a TPM2B_PUBLIC (Part 2, section 12.2.5) may be there.
    public init(parsing bytes: [UInt8]) throws(MalformedInput) {
        var reader = ByteReader(bytes.span.bytes)
        // No key is so short that its size could be taken for its type.
        if bytes.count > 2, Int(bytes[0]) << 8 | Int(bytes[1]) == bytes.count - 2 { _ = try reader.range(2) }
        try self.init(&reader, bytes)
        try reader.end("the public key")
    }

    private init(_ reader: inout ByteReader, _ bytes: [UInt8]) throws(MalformedInput) {
        self.bytes = Array(bytes[reader.offset...])
        let offset = reader.offset
        let type = try reader.big(UInt16.self)
        nameAlgorithm = DigestAlgorithm(rawValue: try reader.big(UInt16.self))
        attributes = ObjectAttributes(rawValue: try reader.big(UInt32.self))
        authPolicy = try reader.sized()
        switch type {
        case 0x0001: (scheme, key) = try Self.rsa(&reader)
        case 0x0023: (scheme, key) = try Self.ecc(&reader)
        default:
            throw MalformedInput("a key of the type 0x\(String(type, radix: 16)) is neither RSA nor ECC", at: offset)
        }
    }
}

// MARK: - Parameters

extension PublicArea {
    /// TPMS_RSA_PARMS (Part 2, section 12.2.3.5) and the modulus.
    private static func rsa(_ reader: inout ByteReader) throws(MalformedInput) -> (Scheme?, Key) {
        try skipSymmetric(&reader)
        let scheme = try scheme(&reader)
        let offset = reader.offset
        let bits = Int(try reader.big(UInt16.self))
        let exponent = try reader.big(UInt32.self)
        let modulus = try reader.sized()
        guard modulus.count * 8 == bits else {
            throw MalformedInput("an RSA key of \(bits) bits has a modulus of \(modulus.count) bytes", at: offset)
        }
        // Zero stands for the usual exponent.
        return (scheme, .rsa(modulus: modulus, exponent: exponent == 0 ? 65_537 : exponent))
    }

    /// TPMS_ECC_PARMS (Part 2, section 12.2.3.6) and the point.
    private static func ecc(_ reader: inout ByteReader) throws(MalformedInput) -> (Scheme?, Key) {
        try skipSymmetric(&reader)
        let scheme = try scheme(&reader)
        let offset = reader.offset
        let number = try reader.big(UInt16.self)
        guard let curve = Curve(rawValue: number) else {
            throw MalformedInput("the curve 0x\(String(number, radix: 16)) is neither P-256 nor P-384", at: offset)
        }
        // TPMT_KDF_SCHEME: Part 2, section 11.2.3.3.
        if try reader.big(UInt16.self) != SignatureScheme.null.rawValue { _ = try reader.big(UInt16.self) }
        return (scheme, .ecc(curve, x: try coordinate(&reader, curve), y: try coordinate(&reader, curve)))
    }

    private static func coordinate(_ reader: inout ByteReader, _ curve: Curve) throws(MalformedInput) -> [UInt8] {
        let offset = reader.offset
        let bytes = try reader.sized()
        guard bytes.count <= curve.size else {
            throw MalformedInput(
                "a coordinate has \(bytes.count) bytes, more than its curve's \(curve.size)",
                at: offset
            )
        }
        return [UInt8](repeating: 0, count: curve.size - bytes.count) + bytes
    }

    /// TPMT_SYM_DEF_OBJECT (Part 2, section 11.1.7): what a storage key encrypts its children with.
    private static func skipSymmetric(_ reader: inout ByteReader) throws(MalformedInput) {
        if try reader.big(UInt16.self) != SignatureScheme.null.rawValue { _ = try reader.range(4) }
    }

    private static func scheme(_ reader: inout ByteReader) throws(MalformedInput) -> Scheme? {
        let algorithm = SignatureScheme(rawValue: try reader.big(UInt16.self))
        switch algorithm {
        case .null: return nil
        case .rsaes: return Scheme(algorithm: algorithm, hash: nil)
        default:
            let hash = DigestAlgorithm(rawValue: try reader.big(UInt16.self))
            if algorithm == .ecdaa { _ = try reader.big(UInt16.self) }
            return Scheme(algorithm: algorithm, hash: hash)
        }
    }
}
