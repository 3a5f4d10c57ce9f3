/// A way of signing by its number in the TCG Algorithm Registry (TPM_ALG_ID).
public struct SignatureScheme: RawRepresentable, Hashable, Sendable {
    /// The TPM_ALG_ID.
    public let rawValue: UInt16

    /// Makes a scheme of its number.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// RSA with the padding of PKCS #1 v1.5.
    public static let rsassa = SignatureScheme(rawValue: 0x0014)
    /// RSA with the probabilistic padding of PKCS #1 v2.1.
    public static let rsapss = SignatureScheme(rawValue: 0x0016)
    /// ECDSA.
    public static let ecdsa = SignatureScheme(rawValue: 0x0018)

    /// No scheme, or no signature.
    static let null = SignatureScheme(rawValue: 0x0010)
    /// Decryption with RSA, the one scheme without a hash.
    static let rsaes = SignatureScheme(rawValue: 0x0015)
    static let ecdaa = SignatureScheme(rawValue: 0x001A)

    private static let names: [UInt16: String] = [
        0x0005: "HMAC", 0x0010: "NULL", 0x0014: "RSASSA", 0x0015: "RSAES", 0x0016: "RSAPSS", 0x0017: "OAEP",
        0x0018: "ECDSA", 0x0019: "ECDH", 0x001A: "ECDAA", 0x001B: "SM2", 0x001C: "ECSCHNORR", 0x001D: "ECMQV",
        0x001F: "EDDSA",
    ]
}

extension SignatureScheme: CustomStringConvertible {
    /// The name of the registry, or the number.
    public var description: String { Self.names[rawValue] ?? "0x\(String(rawValue, radix: 16))" }
}
