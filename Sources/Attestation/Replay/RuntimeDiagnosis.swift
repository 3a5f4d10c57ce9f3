import MeasuredBoot

/// Says why a register does not hold what a list of run-time measurements gives.
enum RuntimeDiagnosis {
    /// The first entries give the value: the kernel went on measuring before the list was read.
    static let listHasMore = "list-has-more"

    /// How a register differs from the list; nil where it does not.
    static func difference(_ replay: RuntimeReplay, _ pcr: Int, _ actual: Digest) -> BankReplay.Difference? {
        let hypothesis: String
        switch replay.answer(actual) {
        case .given(replay.count, _): return nil
        // Not one entry got into this bank.
        case .given(0, _): hypothesis = UnextendedBankHypothesis().name
        case .given: hypothesis = listHasMore
        case .differs, .notDetermined: hypothesis = ReplayDiagnosis.noneFits
        }
        return BankReplay.Difference(pcr: pcr, computed: replay.value, actual: actual, hypothesis: hypothesis)
    }
}
