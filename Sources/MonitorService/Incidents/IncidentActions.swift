import Alerting
import LogEntries
import Storage

/// What people do about incidents, from wherever they do it: each in one transaction, with its entry in the audit trail.
struct IncidentActions: Sendable {
    let database: any Database
    let channels: [IncidentDesk.Channel]
    let clock: @Sendable () -> Timestamp

    /// What is announced when an incident or a silence has changed.
    static let topic = "incidents"

    /// What somebody does to one incident.
    enum Action: Sendable {
        case acknowledge
        case resolve(reason: String)
        case comment(String)

        /// Its name in the audit trail.
        var name: String {
            switch self {
            case .acknowledge: "incident.acknowledge"
            case .resolve: "incident.resolve"
            case .comment: "incident.comment"
            }
        }

        fileprivate func event(by who: String) -> IncidentEvent {
            switch self {
            case .acknowledge: .acknowledged(by: who)
            case .resolve(let reason): .resolved(by: who, reason: reason)
            case .comment(let text): .commented(by: who, text: text)
            }
        }
    }

    /// What came of it.
    enum Outcome: Sendable {
        /// The incident afterwards, which is as it was where it had been done before.
        case done(Incident)
        /// It cannot be done to an incident that is dealt with.
        case alreadyResolved
        /// There is none with this key.
        case noSuchIncident
    }

    /// Does something to an incident. What is so already is done, and leaves no trace of another time.
    func apply(_ action: Action, to key: IncidentKey, by who: String) async throws -> Outcome {
        let (channels, now) = (channels, clock())
        return try await database.write(locks: [IncidentTable.lock]) { connection in
            var desk = try IncidentDesk(connection, channels: channels, at: now)
            guard let incident = try desk.apply(action.event(by: who), toStored: key) else { return .noSuchIncident }
            if case .acknowledge = action, incident.state == .resolved { return .alreadyResolved }
            guard desk.hasChanges else { return .done(incident) }
            try desk.finish()
            try Self.record(action.name, of: key.text, by: who, at: now, connection)
            return .done(incident)
        }
    }

    private static func record(
        _ action: String,
        of target: String,
        by who: String,
        _ detail: String = "",
        at now: Timestamp,
        _ connection: any SQLConnection
    ) throws {
        try AuditTable(connection).insert(AuditEntry(at: now, who: who, action: action, target: target, detail: detail))
        try connection.announce(topic)
    }
}

// MARK: Silences

extension IncidentActions {
    /// Begins a silence, and covers the open incidents that fit it.
    func begin(_ silence: Silence) async throws {
        let (channels, now) = (channels, clock())
        try await database.write(locks: [IncidentTable.lock]) { connection in
            try SilenceTable(connection).save(silence)
            try Self.review(connection, channels, at: now)
            let detail = silence.comment
            try Self.record("silence.create", of: silence.id, by: silence.author, detail, at: now, connection)
        }
    }

    /// Ends a silence, and tells of the incidents that nothing else covers. Who ends one that has ended has what they want.
    /// - Returns: false when there is no such silence.
    func end(_ id: String, by who: String) async throws -> Bool {
        let (channels, now) = (channels, clock())
        return try await database.write(locks: [IncidentTable.lock]) { connection in
            let table = SilenceTable(connection)
            guard let silence = try table.silence(id) else { return false }
            guard silence.state(at: now) != .ended else { return true }
            // One that never counted is removed, the others are kept: somebody asks later why nobody was told.
            if let ended = silence.ending(at: now) { try table.save(ended) } else { _ = try table.remove(id) }
            try Self.review(connection, channels, at: now)
            try Self.record("silence.end", of: id, by: who, at: now, connection)
            return true
        }
    }

    private static func review(
        _ connection: any SQLConnection,
        _ channels: [IncidentDesk.Channel],
        at now: Timestamp
    ) throws {
        var desk = try IncidentDesk(connection, channels: channels, at: now)
        try desk.reviewSilences()
        try desk.finish()
    }
}

extension Silence {
    /// The same until now; nil when it had only begun.
    fileprivate func ending(at now: Timestamp) -> Silence? {
        Silence(id: id, matchers: matchers, startsAt: startsAt, endsAt: now, author: author, comment: comment)
    }
}
