/// What an entry turned out to be.
public enum DecodedEntry: Hashable, Sendable {
    /// An entry of the log of integrity events.
    case integrity(LogEvent)
    /// An entry of another log that bears on integrity: an administrator's action, a refusal of Secure Boot.
    case related(LogEvent)
    /// Any other entry.
    case other
}
