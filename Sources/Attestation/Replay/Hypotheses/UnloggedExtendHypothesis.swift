import MeasuredBoot

/// The TPM got a value that the log lacks, one that everybody knows: a separator or a step of the firmware.
struct UnloggedExtendHypothesis: ReplayHypothesis {
    let name = "unlogged-extend"

    func explains(_ actual: Digest, _ history: RegisterHistory) -> Bool {
        let digests = history.digests
        guard digests.count <= ReplayDiagnosis.searchedLength else { return false }
        let known = KnownDigests.values(in: history.bank)
        let states = history.states
        return states.indices.contains { index in
            known.contains { digest in
                guard let state = history.bank.extend(states[index], with: digest) else { return false }
                return history.replay(digests[index...], from: state) == actual
            }
        }
    }
}
