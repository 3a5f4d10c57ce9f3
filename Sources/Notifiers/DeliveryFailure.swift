public import Messages

/// A notification that did not arrive.
public struct DeliveryFailure: Error, Hashable, Sendable {
    /// What may help.
    public enum Remedy: Hashable, Sendable {
        /// Another try, not before the time that the receiver asks for where it asks for one.
        case retry(after: Duration?)
        /// Nothing but a change of the configuration or the receiver.
        case giveUp
    }

    /// What may help.
    public let remedy: Remedy

    /// Why, as a sentence without a full stop and without secrets.
    public let reason: Message

    /// Describes a failure.
    public init(_ remedy: Remedy, _ reason: Message) {
        self.remedy = remedy
        self.reason = reason
    }

    /// Whether another try may help.
    public var isTemporary: Bool { remedy != .giveUp }
}
