/// A hash algorithm by its number in the TCG Algorithm Registry (section 6.10, TPM_ALG_ID).
public struct DigestAlgorithm: RawRepresentable, Hashable, Sendable {
    /// The TPM_ALG_ID.
    public let rawValue: UInt16

    /// Makes an algorithm of its number.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// SHA-1, broken for signatures and no ground for trust.
    public static let sha1 = DigestAlgorithm(rawValue: 0x0004)
    /// SHA-256.
    public static let sha256 = DigestAlgorithm(rawValue: 0x000B)
    /// SHA-384.
    public static let sha384 = DigestAlgorithm(rawValue: 0x000C)
    /// SHA-512.
    public static let sha512 = DigestAlgorithm(rawValue: 0x000D)
    /// SM3 with 256 bits: read, never judged.
    public static let sm3 = DigestAlgorithm(rawValue: 0x0012)
    /// SHA3-256: read, never judged.
    public static let sha3_256 = DigestAlgorithm(rawValue: 0x0027)
    /// SHA3-384: read, never judged.
    public static let sha3_384 = DigestAlgorithm(rawValue: 0x0028)
    /// SHA3-512: read, never judged.
    public static let sha3_512 = DigestAlgorithm(rawValue: 0x0029)

    /// The algorithms that evidence is judged by, the strongest first.
    public static let judged: [DigestAlgorithm] = [.sha512, .sha384, .sha256, .sha1]

    /// The size of a digest in bytes; nil for an algorithm that is not known.
    public var size: Int? {
        switch self {
        case .sha1: 20
        case .sha256, .sm3, .sha3_256: 32
        case .sha384, .sha3_384: 48
        case .sha512, .sha3_512: 64
        default: nil
        }
    }

    /// The name that tools and the kernel's folders use: `sha256`.
    public var name: String {
        switch self {
        case .sha1: "sha1"
        case .sha256: "sha256"
        case .sha384: "sha384"
        case .sha512: "sha512"
        case .sm3: "sm3_256"
        case .sha3_256: "sha3_256"
        case .sha3_384: "sha3_384"
        case .sha3_512: "sha3_512"
        default: "alg-0x\(String(rawValue, radix: 16))"
        }
    }

    /// Finds an algorithm by its name.
    public init?(name: String) {
        let lowercased = name.lowercased()
        guard let found = Self.named.first(where: { $0.name == lowercased }) else { return nil }
        self = found
    }

    private static let named: [DigestAlgorithm] = [
        .sha1, .sha256, .sha384, .sha512, .sm3, .sha3_256, .sha3_384, .sha3_512,
    ]
}

extension DigestAlgorithm: CustomStringConvertible {
    /// The name.
    public var description: String { name }
}
