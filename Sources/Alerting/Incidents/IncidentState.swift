/// Where an incident is between being seen and being dealt with.
public enum IncidentState: String, Sendable, CaseIterable, Codable {
    /// Nobody has said that they look after it.
    case open
    /// Somebody looks after it.
    case acknowledged
    /// It is dealt with, or it healed.
    case resolved
    /// A silence covers it: it is kept and nobody is told.
    case silenced
}
