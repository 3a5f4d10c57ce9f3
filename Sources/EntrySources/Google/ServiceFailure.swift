import Messages

/// A request that did not bring what it should.
struct ServiceFailure: Error, Hashable {
    /// What it means for another try.
    enum Kind: Hashable {
        /// The service is busy or broken, or cannot be reached.
        case unavailable(retryAfter: Duration?)
        /// The service wants another request: it answered with this status.
        case refused(status: Int)
        /// The answer is larger than may be read.
        case tooLarge
        /// The answer is not what the interface describes.
        case notUnderstood
    }

    let kind: Kind

    /// Why, as a sentence without a full stop and without secrets.
    let reason: Message

    init(_ kind: Kind, _ reason: Message) {
        self.kind = kind
        self.reason = reason
    }

    /// How long the service wants to be left alone.
    var retryAfter: Duration? {
        if case .unavailable(let wait) = kind { wait } else { nil }
    }
}
