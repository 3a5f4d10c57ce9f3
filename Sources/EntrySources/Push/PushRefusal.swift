public import Messages

/// Why a pushed message is not taken.
public struct PushRefusal: Error, Hashable, Sendable {
    /// What it means for another try. Pub/Sub sends again whatever the answer is, until it gives the message up.
    public enum Kind: Hashable, Sendable {
        /// The message can never be taken, whoever sends it: 400.
        case malformed
        /// The message is larger than any entry: 413.
        case tooLarge
        /// The token does not say who sends it: 401.
        case unauthenticated
        /// The token says that somebody else sends it: 403.
        case forbidden
        /// It cannot be told at the moment, and may be tried again: 503.
        case unavailable
    }

    /// What it means for another try.
    public let kind: Kind

    /// Why, as a sentence without a full stop. It holds nothing of the token but what it claims.
    public let reason: Message

    init(_ kind: Kind, _ reason: Message) {
        self.kind = kind
        self.reason = reason
    }

    /// The status of HTTP to answer with.
    public var status: Int {
        switch kind {
        case .malformed: 400
        case .unauthenticated: 401
        case .forbidden: 403
        case .tooLarge: 413
        case .unavailable: 503
        }
    }
}
