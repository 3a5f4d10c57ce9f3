import MeasuredBoot

extension DigestAlgorithm {
    /// Whether evidence can be judged by this bank.
    var isJudged: Bool { DigestAlgorithm.judged.contains(self) }

    /// Hashes bytes; nil for a bank that is never judged.
    func hash(_ bytes: some Sequence<UInt8>) -> Digest? {
        let bytes = Array(bytes)
        return MeasurementHash.digest(of: bytes, [0..<bytes.count], in: self)
    }

    /// Extends a register: hashes its value and a digest (TPM 2.0 Library, part 1, section 17.2).
    func extend(_ register: Digest, with digest: Digest) -> Digest? { hash(register.bytes + digest.bytes) }
}
