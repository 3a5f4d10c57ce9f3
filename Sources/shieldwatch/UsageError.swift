import Messages

/// The command line is wrong in a way that the parser does not see.
///
/// Thrown instead of the parser's `ValidationError`, whose text has no other language.
struct UsageError: Error, CustomStringConvertible {
    let message: Message

    init(_ message: Message) {
        self.message = message
    }

    var description: String { message.description }

    /// The usage error inside an error: the parser wraps what validation throws in errors that it keeps to itself.
    init?(within error: any Error) {
        guard let found = Self.find(in: error, depth: 6) else { return nil }
        self = found
    }

    private static func find(in value: Any, depth: Int) -> UsageError? {
        if let error = value as? UsageError { return error }
        guard depth > 0 else { return nil }
        return Mirror(reflecting: value).children.lazy.compactMap { find(in: $0.value, depth: depth - 1) }.first
    }
}
