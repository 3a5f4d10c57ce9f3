import MeasuredBoot

/// Nothing was ever extended into the register: firmware does not measure into this bank, and whoever comes later can
/// write any history into it (CVE-2021-42299).
struct UnextendedBankHypothesis: ReplayHypothesis {
    let name = "unextended-bank"

    func explains(_ actual: Digest, _ history: RegisterHistory) -> Bool {
        actual.bytes.allSatisfy { $0 == 0 } && !history.events.isEmpty
    }
}
