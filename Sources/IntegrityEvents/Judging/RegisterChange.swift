public import MeasuredBoot

/// A register that holds another value than the baseline has.
public struct RegisterChange: Hashable, Sendable {
    /// The number of the PCR.
    public let pcr: Int

    /// The bank that both values are from.
    public let algorithm: DigestAlgorithm

    /// The baseline's value.
    public let expected: Digest

    /// The value after this boot.
    public let actual: Digest

    /// What a change of this register most likely is about.
    public var component: Component { RegisterMeaning.component(of: pcr) }

    /// Makes a change.
    public init(pcr: Int, algorithm: DigestAlgorithm, expected: Digest, actual: Digest) {
        self.pcr = pcr
        self.algorithm = algorithm
        self.expected = expected
        self.actual = actual
    }
}
