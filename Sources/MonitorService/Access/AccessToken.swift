import Crypto
import MeasuredBoot

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
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        secret = Self.prefix + Digest(bytes).description
    }

    /// The hash that a file holds, in hexadecimal. Of 256 random bits one pass of SHA-256 gives nothing away.
    public var hash: String { Digest(Array(SHA256.hash(data: Array(secret.utf8)))).description }
}
