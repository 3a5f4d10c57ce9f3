public import Messages

/// Why a register is left aside: what the fleet shows about it.
public enum AsideReason: String, Sendable, CaseIterable {
    /// Machines begin with values of their own.
    case differsByMachine
    /// Machines change to values of their own when they boot again.
    case doesNotLast

    /// The reason in words.
    public var message: Message {
        switch self {
        case .differsByMachine: "differs from machine to machine"
        case .doesNotLast: "does not last from one boot to the next"
        }
    }
}
