package import Alerting
import Findings
package import LogEntries
import MeasuredBoot

/// A silence that somebody is about to make: prefilled from an incident, looked at before it counts.
package struct SilenceDraft: Hashable, Sendable {
    /// The incident that it is made from.
    package let incident: Incident

    /// The conditions that were chosen.
    package let matchers: [SilenceMatcher]

    /// For how many hours.
    package let hours: Int

    /// Why.
    package let comment: String

    /// The lengths that are offered, in hours.
    static let lengths = [1, 4, 24, 72, 168]

    /// Reads a form. Where it chooses no condition, the incident itself is silenced.
    /// - Parameter field: the value of a field; nil where the form has none.
    package init(_ incident: Incident, _ field: (String) -> String?) {
        self.incident = incident
        let offered = Self.offered(incident)
        let chosen = offered.filter { field(Self.fieldName($0)) != nil }
        matchers = chosen.isEmpty ? offered.filter { $0.field == .key } : chosen
        hours = field("hours").flatMap(Int.init).flatMap { Self.lengths.contains($0) ? $0 : nil } ?? 4
        comment = String((field("comment") ?? "").prefix(1_000))
    }

    /// The conditions that the incident itself fits.
    static func offered(_ incident: Incident) -> [SilenceMatcher] {
        let subject = incident.subject
        let own: [SilenceMatcher?] = [
            SilenceMatcher(.key, incident.key.text),
            SilenceMatcher(.kind, incident.kind.rawValue),
            subject.cluster.map { SilenceMatcher(.cluster, $0) },
            subject.pool.map { SilenceMatcher(.pool, $0) },
            SilenceMatcher(.severity, incident.severity.rawValue),
            incident.nodes.first.map { SilenceMatcher(.instance, $0.instance) },
            incident.changes.first.map { SilenceMatcher(.component, $0.component.rawValue) },
        ]
        return own.compactMap(\.self).filter { $0.fits(incident) }
    }

    static func fieldName(_ matcher: SilenceMatcher) -> String { "match_\(matcher.field.rawValue)" }

    /// The silence; nil when it says neither who makes it nor why.
    package func silence(id: String, author: String, at now: Timestamp) -> Silence? {
        let comment = comment.trimmingSpaces
        return Silence(
            id: id,
            matchers: matchers,
            startsAt: now,
            endsAt: Timestamp(seconds: now.seconds + Int64(hours) * 3_600, nanoseconds: now.nanoseconds),
            author: author,
            comment: comment
        )
    }

    /// Whether an incident would be covered.
    func covers(_ other: Incident) -> Bool { matchers.allSatisfy { $0.fits(other) } }
}

extension String {
    /// The text without white space around it.
    package var trimmingSpaces: String {
        let inner = drop { $0.isWhitespace }
        return String(inner.reversed().drop { $0.isWhitespace }.reversed())
    }
}
