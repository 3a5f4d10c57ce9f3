import MeasuredBoot

/// The TPM was started from another locality than the log says, so PCR 0 began with another number.
struct StartupLocalityHypothesis: ReplayHypothesis {
    let name = "startup-locality"

    func explains(_ actual: Digest, _ history: RegisterHistory) -> Bool {
        guard history.pcr == 0 else { return false }
        return [UInt8(0), 3, 4].contains { locality in
            let other = RegisterHistory(history.log, history.bank, pcr: 0, startupLocality: locality)
            return other.start != history.start && other.replay(other.digests) == actual
        }
    }
}
