import MeasuredBoot

/// Names of silences.
enum SilenceIdentifier {
    /// 64 random bits in hexadecimal.
    static func make(using generator: inout some RandomNumberGenerator) -> String {
        Digest((0..<8).map { _ in UInt8.random(in: .min ... .max, using: &generator) }).description
    }
}
