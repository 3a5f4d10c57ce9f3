public import LogEntries

/// How a silence stands at a moment.
public enum SilenceState: String, Sendable, CaseIterable, Codable {
    /// It will count later.
    case pending
    /// It counts.
    case active
    /// It has ended.
    case ended
}

extension Silence {
    /// How it stands at a moment.
    public func state(at now: Timestamp) -> SilenceState {
        if now < startsAt { return .pending }
        return now < endsAt ? .active : .ended
    }
}
