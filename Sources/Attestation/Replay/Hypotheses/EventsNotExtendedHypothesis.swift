import MeasuredBoot

/// The log has events that the TPM never saw: the last ones, or a single one.
struct EventsNotExtendedHypothesis: ReplayHypothesis {
    let name = "events-not-extended"

    func explains(_ actual: Digest, _ history: RegisterHistory) -> Bool {
        let states = history.states
        if states.dropLast().contains(actual) { return true }
        let digests = history.digests
        guard digests.count <= ReplayDiagnosis.searchedLength else { return false }
        return digests.indices.contains { index in
            history.replay(digests[(index + 1)...], from: states[index]) == actual
        }
    }
}
