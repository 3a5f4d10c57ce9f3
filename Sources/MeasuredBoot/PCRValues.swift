/// The values of platform configuration registers (PCRs), bank by bank.
public struct PCRValues: Hashable, Sendable {
    /// How many registers a bank has (TCG PC Client Platform TPM Profile, section 4.6).
    public static let registerCount = 24

    /// The values by bank and number of the register; a register whose value is not known is absent.
    public var banks: [DigestAlgorithm: [Int: Digest]]

    /// Makes values.
    public init(_ banks: [DigestAlgorithm: [Int: Digest]] = [:]) { self.banks = banks }

    /// The value of one register; nil when it is not known.
    public subscript(bank: DigestAlgorithm, index: Int) -> Digest? {
        get { banks[bank]?[index] }
        set { banks[bank, default: [:]][index] = newValue }
    }
}
