public import Messages

/// Why the database did not do what it was asked to.
public struct StorageError: Error, Hashable, Sendable {
    /// The reasons that somebody has to tell apart.
    public enum Kind: String, Sendable, CaseIterable {
        /// Another program holds the database, longer than the limit for waiting.
        case locked
        /// No room is left.
        case full
        /// It cannot be written to.
        case readOnly = "read-only"
        /// It does not answer, or is not there.
        case unavailable
        /// It holds what it cannot hold.
        case corrupt
        /// Two transactions got in each other's way. It has been tried again, in vain.
        case conflict
        /// A row contradicts a rule of its table: a fault of this program.
        case constraint
        /// Something is larger than the database can find it by. Only what nobody honest sends is.
        case tooLarge = "too-large"
        /// The connection was lost during a commit, and nobody can say whether it went through.
        case commitUnknown = "commit-unknown"
        /// The schema is of another version than the program.
        case version
        /// It is no database that this program can use as it is set up.
        case unsuitable
        /// Anything else.
        case other
    }

    /// The reason.
    public let kind: Kind

    /// What happened, with the database's own words, which are English: a sentence without a full stop. No password is
    /// in it.
    public let message: Message

    /// Makes an error.
    public init(_ kind: Kind, _ message: Message) {
        self.kind = kind
        self.message = message
    }

    /// Whether the same may go well a little later, without anybody doing anything.
    public var isPassing: Bool {
        switch kind {
        case .locked, .unavailable, .conflict, .commitUnknown: true
        case .full, .readOnly, .corrupt, .constraint, .tooLarge, .version, .unsuitable, .other: false
        }
    }

    static func corrupt(_ detail: Message) -> StorageError {
        StorageError(.corrupt, "the database holds what it cannot hold: \(detail)")
    }
}

extension StorageError: CustomStringConvertible {
    /// What happened and what to do, in English.
    public var description: String { "\(message); \(advice)" }
}
