public import LogEntries

/// Somebody's wish not to be told about certain incidents for a while. They are kept and shown all the same.
public struct Silence: Hashable, Sendable {
    /// Its identifier.
    public let id: String

    /// What it covers: incidents that fit all of them. Never empty.
    public let matchers: [SilenceMatcher]

    /// From when it counts.
    public let startsAt: Timestamp

    /// When it ends.
    public let endsAt: Timestamp

    /// Who made it.
    public let author: String

    /// Why.
    public let comment: String

    /// Makes a silence; nil when it covers everything, never counts, or says neither who made it nor why.
    public init?(
        id: String,
        matchers: [SilenceMatcher],
        startsAt: Timestamp,
        endsAt: Timestamp,
        author: String,
        comment: String
    ) {
        guard !matchers.isEmpty, startsAt < endsAt, !author.isEmpty, !comment.isEmpty else { return nil }
        self.id = id
        self.matchers = matchers
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.author = author
        self.comment = comment
    }

    /// Whether it counts at a moment.
    public func isInForce(at now: Timestamp) -> Bool { startsAt <= now && now < endsAt }

    /// Whether an incident is not to be told at a moment.
    public func covers(_ incident: Incident, at now: Timestamp) -> Bool {
        isInForce(at: now) && matchers.allSatisfy { $0.fits(incident) }
    }
}
