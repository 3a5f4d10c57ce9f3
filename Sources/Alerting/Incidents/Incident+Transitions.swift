public import LogEntries

extension Incident {
    /// What an observation makes when there is no incident yet.
    /// - Parameters:
    ///   - silences: the silences in force; one that matches keeps it from being told.
    ///   - now: the monitor's time.
    public static func open(_ seen: Observation, silences: [Silence], at now: Timestamp) -> IncidentTransition {
        let incident = Incident(
            key: seen.key,
            subject: seen.subject,
            kind: seen.kind,
            state: .open,
            severity: seen.severity,
            nodes: seen.node.map { [$0.seen(as: seen.kind)] } ?? [],
            changes: seen.changes.map { $0.explained(seen.kind == .rollout) }.sorted(by: IncidentChange.precedes),
            explanation: seen.explanation,
            openedAt: now,
            updatedAt: now,
            firstSeen: seen.timestamp,
            lastSeen: seen.timestamp
        )
        var transition = IncidentTransition(incident, instance: seen.node?.instance)
        transition.record(.opened, at: now)
        transition.cover(among: silences, at: now)
        transition.notify(.opened)
        return transition
    }

    /// What an event makes of the incident.
    /// - Parameters:
    ///   - silences: the silences in force: one that matches keeps what is seen again from being told, and one that
    ///     does not match any more, since another machine joined, hides it no longer.
    ///   - now: the monitor's time.
    public consuming func apply(
        _ event: IncidentEvent,
        silences: [Silence] = [],
        at now: Timestamp
    ) -> IncidentTransition {
        var transition = IncidentTransition(self, instance: event.instance)
        switch event {
        case .observed(let seen): transition.observe(seen, silences, at: now)
        case .passed(let instance, let phase, let boot): transition.pass(instance, phase, boot, at: now)
        case .takenBack(let instance, let phase): transition.takeBack(instance, phase, at: now)
        case .settled(let instance, let condition): transition.settle(instance, condition, at: now)
        case .ended: transition.end(at: now)
        case .acknowledged(let who): transition.acknowledge(by: who, at: now)
        case .resolved(let who, let reason): transition.resolve(by: who, reason: reason, at: now)
        case .commented(let who, let text): transition.record(.commented(by: who, text: text), at: now)
        case .silenced(let silence): transition.silence(silence, at: now)
        case .silenceEnded: transition.endSilence(silences, at: now)
        }
        return transition
    }
}

// MARK: What people do

extension IncidentTransition {
    fileprivate mutating func acknowledge(by who: String, at now: Timestamp) {
        guard incident.state == .open || incident.state == .silenced else { return }
        incident.state = .acknowledged
        incident.silence = nil
        incident.acknowledgedBy = who
        record(.acknowledged(by: who), at: now)
        notify(.acknowledged)
    }

    mutating func resolve(by who: String?, reason: String, at now: Timestamp) {
        guard incident.isUnresolved else { return }
        incident.state = .resolved
        incident.silence = nil
        incident.acknowledgedBy = nil
        record(.resolved(by: who, reason: reason), at: now)
        notify(.resolved)
    }

    fileprivate mutating func silence(_ silence: Silence, at now: Timestamp) {
        guard incident.state == .open, silence.covers(incident, at: now) else { return }
        cover(silence, at: now)
    }

    /// Lets the first silence that matches cover it, if there is one.
    mutating func cover(among silences: [Silence], at now: Timestamp) {
        guard let silence = silences.first(where: { $0.covers(incident, at: now) }) else { return }
        cover(silence, at: now)
    }

    private mutating func cover(_ silence: Silence, at now: Timestamp) {
        incident.state = .silenced
        incident.silence = silence.id
        record(.silenced(by: silence.author, silence: silence.id), at: now)
    }

    /// Ends the silence that covers it; another one may cover it from here on.
    mutating func endSilence(_ silences: [Silence], at now: Timestamp) {
        guard incident.state == .silenced else { return }
        incident.state = .open
        incident.silence = nil
        record(.silenceEnded, at: now)
        cover(among: silences, at: now)
        notify(.opened)
    }
}
