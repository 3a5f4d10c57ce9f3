/// Whether evidence answers a question that the monitor asked.
public enum Freshness: String, Codable, Sendable, CaseIterable {
    /// It answers one that was open.
    case fresh
    /// It answers one that other evidence has answered before.
    case used
    /// The monitor did not ask for it, or did so too long ago.
    case unasked
}
