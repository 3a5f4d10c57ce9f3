public import Messages

/// What whoever runs the monitor should know of a source.
public struct SourceRemark: Hashable, Sendable {
    /// What it means for the entries.
    public enum Kind: Hashable, Sendable {
        /// Something was passed over that could not be read, and is not tried again.
        case passedOver
        /// The source cannot go on at the moment, and tries again after this long.
        case waiting(Duration)
        /// The source goes on, from another place than it was at.
        case movedOn
    }

    /// The name of the source.
    public let source: String

    /// What it means for the entries.
    public let kind: Kind

    /// What happened, as a sentence without a full stop and without secrets.
    public let text: Message

    /// Makes a remark.
    public init(source: String, kind: Kind, text: Message) {
        self.source = source
        self.kind = kind
        self.text = text
    }
}
