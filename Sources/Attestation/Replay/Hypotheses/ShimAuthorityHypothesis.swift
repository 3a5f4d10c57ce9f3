import MeasuredBoot

/// The log holds the hash of an authority's data, while old shims extended that of the data without its last byte.
struct ShimAuthorityHypothesis: ReplayHypothesis {
    let name = "shim-authority-byte"

    func explains(_ actual: Digest, _ history: RegisterHistory) -> Bool {
        guard history.pcr == 7, history.events.contains(where: { $0.type == .variableAuthority }) else { return false }
        let digests = zip(history.events, history.digests).map { event, digest in
            guard event.type == .variableAuthority else { return digest }
            return history.bank.hash(history.log.bytes[event.data].dropLast()) ?? digest
        }
        return history.replay(digests) == actual
    }
}
