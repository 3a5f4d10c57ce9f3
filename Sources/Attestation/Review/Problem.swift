public import Messages

/// Something about a log that a person should know.
public struct Problem: Hashable, Sendable {
    /// What kind of thing it is; the list is open.
    public let kind: Kind

    /// The register it is about; nil when it is about none in particular.
    public let pcr: Int?

    /// The index of the event it is about; nil when it is about none in particular.
    public let event: Int?

    /// What is so and why it matters, in one sentence.
    public let message: Message

    /// Makes a problem.
    init(_ kind: Kind, pcr: Int? = nil, event: Int? = nil, _ message: Message) {
        self.kind = kind
        self.pcr = pcr
        self.event = event
        self.message = message
    }

    /// Whether a log with this problem cannot be trusted; a note leaves the verdict alone.
    public var isUntrustworthy: Bool { kind.isUntrustworthy }
}

extension Problem {
    /// A kind of problem.
    public struct Kind: Hashable, Sendable {
        /// Its name for programs, such as `error-separator`.
        public let name: String

        /// Whether a log with such a problem cannot be trusted.
        public let isUntrustworthy: Bool

        /// A kind that takes the trust from a log.
        static func untrustworthy(_ name: String) -> Kind { Kind(name: name, isUntrustworthy: true) }

        /// A kind that is worth knowing.
        static func note(_ name: String) -> Kind { Kind(name: name, isUntrustworthy: false) }
    }
}
