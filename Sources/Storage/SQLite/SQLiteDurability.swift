/// When a commit is on disk (https://www.sqlite.org/pragma.html#pragma_synchronous).
public enum SQLiteDurability: String, Sendable, CaseIterable {
    /// Before it returns: it survives a loss of power.
    case full
    /// At the next checkpoint: it survives the death of the process, but not a loss of power.
    case normal
}
