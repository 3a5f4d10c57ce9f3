public import Messages

/// Why a file cannot be used that evidence is judged by.
public struct AttestationProblem: Error, Hashable, Sendable {
    /// The file and what is wrong with it: a sentence without a full stop.
    public let reason: Message
}
