public import Messages

/// What an ``EntryReader`` hands out to.
public protocol EntrySink {
    /// Takes an entry that was read.
    /// - Parameter line: the line that it begins in, counted from 1.
    mutating func add(_ entry: DecodedEntry, line: Int)

    /// Takes a report of which a part could not be read; it is to be judged by what can be.
    mutating func addPartly(_ event: LogEvent, _ fault: Message, line: Int)

    /// Counts an entry that cannot bear on integrity.
    mutating func addOther()

    /// Counts an entry that a query does not match.
    mutating func addFiltered()

    /// Takes what could not be read.
    mutating func addUnreadable(_ reason: Message, line: Int)
}
