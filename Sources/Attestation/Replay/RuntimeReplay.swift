import MeasuredBoot

/// What the entries of a list of IMA's make of one register of one bank.
struct RuntimeReplay {
    /// What a kernel extends a bank with.
    enum Form: Hashable, Sendable {
        /// The bank's own hash of the fields (Linux 5.8 and later, security/integrity/ima/ima_template.c).
        case own
        /// The SHA-1 digest and zeros behind it (earlier, and for banks whose hash the kernel does not know).
        case padded
    }

    /// How a value compares with the list.
    enum Answer: Hashable, Sendable {
        /// The first so many entries give it.
        case given(entries: Int, Form)
        /// They do not.
        case differs
        /// The list does not say what some entry was made of, so that this cannot be told.
        case notDetermined
    }

    let bank: DigestAlgorithm
    let start: Digest

    /// How many entries the list has for the register.
    let count: Int

    /// The digests by form, up to the first that is not known.
    private let digests: [(form: Form, digests: [Digest])]

    /// - Parameter start: What the register held before the kernel.
    init(_ list: IMAList, _ bank: DigestAlgorithm, register: Int, start: Digest? = nil) {
        let entries = list.entries.filter { $0.register == register }
        self.bank = bank
        self.start = start ?? Digest([UInt8](repeating: 0, count: bank.size ?? 0))
        count = entries.count
        let own = entries.lazy.map { $0.digest(for: bank) }.prefix { $0 != nil }.compactMap { $0 }
        let padded = bank == .sha1 ? nil : entries.compactMap { $0.paddedDigest(for: bank) }
        digests = [(.own, Array(own))] + (padded.map { [(.padded, $0)] } ?? [])
    }

    /// What the register holds after all entries, in the form of newer kernels where that is known.
    var value: Digest {
        let whole = digests.first { $0.digests.count == count }?.digests ?? []
        return whole.reduce(start) { bank.extend($0, with: $1) ?? $0 }
    }

    /// Looks for a value among those that the register had.
    func answer(_ actual: Digest) -> Answer {
        for (form, digests) in digests {
            var state = start
            if state == actual { return .given(entries: 0, form) }
            for (index, digest) in digests.enumerated() {
                state = bank.extend(state, with: digest) ?? state
                if state == actual { return .given(entries: index + 1, form) }
            }
        }
        return digests.allSatisfy { $0.digests.count == count } ? .differs : .notDetermined
    }
}

extension IMAEntry {
    /// What a bank is extended with: the hash of the fields, or ones for a violation; nil where they are not known.
    ///
    /// The digest that the list itself gives counts only where there is nothing to hash: what an entry says has to follow
    /// from the register's value.
    func digest(for bank: DigestAlgorithm) -> Digest? {
        if isViolation { return bank.size.map { Digest([UInt8](repeating: 0xFF, count: $0)) } }
        guard let bytes = hashedBytes else { return bank == .sha1 ? templateDigest : nil }
        return bank.hash(bytes)
    }

    /// The digest for SHA-1 with zeros behind it.
    func paddedDigest(for bank: DigestAlgorithm) -> Digest? {
        guard let size = bank.size, let digest = digest(for: .sha1), size >= digest.bytes.count else { return nil }
        return Digest(digest.bytes + [UInt8](repeating: 0, count: size - digest.bytes.count))
    }
}

extension IMAList {
    /// The register that IMA extends unless its policy names another one for some files.
    static let usualRegister = 10

    /// The registers that the list has something to say about.
    var registers: Set<Int> { Set(entries.map(\.register)).union([Self.usualRegister]) }
}
