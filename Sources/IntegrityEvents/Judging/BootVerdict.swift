/// What a report comes to.
public enum BootVerdict: String, Sendable, CaseIterable {
    /// The boot is as the baseline has it, and no other node contradicts.
    case passed
    /// Something differs.
    case failed
    /// It differed, and somebody made it the new baseline: nothing has healed.
    case accepted
    /// The entries do not say.
    case notDetermined
}
