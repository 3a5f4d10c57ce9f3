public import Messages

/// Why an expression has no value: Terraform would refuse it, or it goes beyond what is worked out.
public struct EvaluationError: Error, Hashable, Sendable {
    /// Whether Terraform would refuse the expression or this program does.
    public enum Kind: Sendable {
        /// Terraform reports an error here; `try` and `can` see it.
        case invalid
        /// A limit of this program; no `try` hides it.
        case limit
    }

    /// Who refuses.
    public let kind: Kind

    /// What is wrong, as one sentence without a full stop.
    public let message: Message

    /// An error that Terraform would report too.
    public static func invalid(_ message: Message) -> EvaluationError {
        EvaluationError(kind: .invalid, message: message)
    }

    /// A value larger than this program works out.
    public static func tooLarge(_ what: Message) -> EvaluationError {
        EvaluationError(kind: .limit, message: "\(what) is more than is worked out")
    }

    /// A limit of this program other than a value's size.
    public static func limit(_ message: Message) -> EvaluationError { EvaluationError(kind: .limit, message: message) }
}
