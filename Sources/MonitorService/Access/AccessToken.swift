import Crypto

/// A secret that stands for a principal. Files hold its hash only.
public struct AccessToken: Sendable {
    /// What its owner sends: `Authorization: Bearer swt_…`.
    public let secret: String

    private static let prefix = "swt_"

    /// Takes what somebody sent; nil for what cannot be a token.
    public init?(_ text: some StringProtocol) {
        guard text.hasPrefix(Self.prefix), (20...200).contains(text.utf8.count),
            text.utf8.allSatisfy({ 0x21...0x7E ~= $0 })
        else { return nil }
        secret = String(text)
    }

    /// Makes a token of 256 random bits.
    public init(using generator: inout some RandomNumberGenerator) {
        let digits = (0..<4).map { _ in UInt64.random(in: .min ... .max, using: &generator) }
        secret = Self.prefix + digits.map { Self.hexadecimal($0) }.joined()
    }

    /// The hash that a file holds. Of 256 random bits one pass of SHA-256 gives nothing away.
    public var hash: String { SHA256.hash(data: Array(secret.utf8)).map { Self.hexadecimal($0) }.joined() }

    private static func hexadecimal(_ value: some FixedWidthInteger) -> String {
        let digits = String(value, radix: 16)
        let width = value.bitWidth / 4
        return String(repeating: "0", count: width - digits.count) + digits
    }
}
