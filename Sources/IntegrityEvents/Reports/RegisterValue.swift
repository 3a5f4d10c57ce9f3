public import MeasuredBoot

/// What one register of the vTPM held, in one bank.
public struct RegisterValue: Hashable, Sendable {
    /// The number of the PCR.
    public let pcr: Int

    /// The bank. Values of different banks cannot be compared.
    public let algorithm: DigestAlgorithm

    /// The value, as long as the algorithm says.
    public let value: Digest

    /// Makes a value.
    public init(pcr: Int, algorithm: DigestAlgorithm, value: Digest) {
        self.pcr = pcr
        self.algorithm = algorithm
        self.value = value
    }
}
