public import Messages

/// What one look at one thing came to.
public struct DoctorAnswer: Hashable, Sendable {
    /// Whether it is well.
    public enum Outcome: String, CaseIterable, Sendable {
        /// It is.
        case ok
        /// The monitor works, but somebody should know.
        case warning
        /// The monitor does not start, or does not do what it is for.
        case failed
        /// There is nothing to look at, or something else has to be mended first.
        case skipped
    }

    /// Whether it is well.
    public let outcome: Outcome

    /// What was found: a sentence without a full stop and without secrets.
    public let detail: Message

    /// What to do; nil where nothing is to be done.
    public let advice: Message?

    static func ok(_ detail: Message) -> DoctorAnswer { DoctorAnswer(outcome: .ok, detail: detail, advice: nil) }

    static func skipped(_ detail: Message) -> DoctorAnswer {
        DoctorAnswer(outcome: .skipped, detail: detail, advice: nil)
    }

    static func warning(_ detail: Message, _ advice: Message) -> DoctorAnswer {
        DoctorAnswer(outcome: .warning, detail: detail, advice: advice)
    }

    static func failed(_ detail: Message, _ advice: Message) -> DoctorAnswer {
        DoctorAnswer(outcome: .failed, detail: detail, advice: advice)
    }
}
