/// A known reason why a register holds another value than the log says: each in a file of its own in Hypotheses/, and in
/// the list below. One counts only when replaying the log under it gives the very value that the register holds.
protocol ReplayHypothesis: Sendable {
    /// Its name for programs, such as `startup-locality`.
    var name: String { get }

    /// Whether it gives the value.
    func explains(_ actual: Digest, _ history: RegisterHistory) -> Bool
}

/// Finds the reason why a register does not replay.
enum ReplayDiagnosis {
    /// All hypotheses; the first that fits is the one that is named.
    static let hypotheses: [any ReplayHypothesis] = [
        StartupLocalityHypothesis(), UnextendedBankHypothesis(), CappedBankHypothesis(), FinalEventsHypothesis(),
        ShimAuthorityHypothesis(), EventsNotExtendedHypothesis(), UnloggedExtendHypothesis(),
    ]

    /// What is said when none of them gives the value.
    static let noneFits = "none-fits"

    /// Histories that are longer are not searched: each step is tried at every place.
    static let searchedLength = 512

    /// The name of the hypothesis that gives the value.
    static func hypothesis(for actual: Digest, _ history: RegisterHistory) -> String {
        hypotheses.first { $0.explains(actual, history) }?.name ?? noneFits
    }
}
