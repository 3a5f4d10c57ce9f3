extension Message {
    /// Some of many messages, and how many more there are.
    /// - Parameter limit: how many are told.
    public static func first(_ limit: Int, of messages: [Message], separator: Separator = .semicolon) -> Message {
        let shown = Array(messages.prefix(limit))
        guard messages.count > limit else { return "\(shown, separator: separator)" }
        return "\(shown, separator: separator), and \(messages.count - limit) more"
    }

    /// The message where it is not longer than so many bytes, else its beginning in English. Whoever makes up what goes
    /// into a message may make that as long as they like.
    public func shortened(to limit: Int) -> Message {
        let (text, short) = (description, Truncation.bytes(description, limit))
        return text == short ? self : Message(verbatim: short)
    }
}
