public import LogEntries
public import Messages

/// Something that the entries say besides boot reports.
public struct Notice: Hashable, Sendable {
    /// What it is about.
    public let kind: Kind

    /// The machine.
    public private(set) var instance: Instance

    /// When it happened.
    public let timestamp: Timestamp

    /// What happened.
    public let message: Message

    /// Whether it is an alarm by itself, as a boot that failed is.
    public var isAlarm = false

    /// The kinds of notice. More may come.
    public enum Kind: String, Sendable, CaseIterable {
        /// A machine's last boot was made its baseline.
        case baselineRelearned = "baseline-relearned"
        /// Integrity monitoring was switched off.
        case monitoringDisabled = "monitoring-disabled"
        /// Other Shielded VM options were changed.
        case configurationChanged = "configuration-changed"
        /// Somebody tried one of these, and was refused.
        case actionRefused = "action-refused"
        /// The vTPM was cleared.
        case tpmCleared = "tpm-cleared"
        /// Secure Boot refused an image.
        case secureBootRefused = "secure-boot-refused"
        /// An integrity event of a kind that is not known.
        case unknownEvent = "unknown-event"
    }
}

extension Notice {
    /// Tells of an event; nil for one that is told elsewhere.
    init?(_ event: LogEvent) {
        guard let (kind, message) = Self.words(event.kind) else { return nil }
        self.init(kind: kind, instance: event.instance, timestamp: event.timestamp, message: message)
        if case .unknown(_, hasFailed: true) = event.kind { isAlarm = true }
    }

    /// With the machine's ID where the entry has its name only and the inventory knows it.
    func placed(_ action: AdministratorAction, _ inventory: NodeInventory) -> Notice {
        guard instance.id.isEmpty, let name = action.instanceName,
            let record = inventory.only(named: name, zone: instance.zone)
        else { return self }
        var notice = self
        notice.instance = Instance(
            project: instance.project.isEmpty ? record.project ?? "" : instance.project,
            zone: instance.zone.isEmpty ? record.zone ?? "" : instance.zone,
            id: record.instance
        )
        return notice
    }

    private static func words(_ kind: LogEvent.Kind) -> (Kind, Message)? {
        switch kind {
        case .startup, .shutdown, .report: nil
        case .tpmCleared:
            (.tpmCleared, "The vTPM was cleared: keys and secrets that it held are gone.")
        case .unknown(let members, hasFailed: true):
            (
                .unknownEvent,
                """
                An integrity event of a kind that is not known says that a comparison failed: \
                \(members.joined(separator: ", ")).
                """
            )
        case .unknown(let members, _) where members.isEmpty:
            (.unknownEvent, "An integrity event says nothing that is known.")
        case .unknown(let members, _):
            (.unknownEvent, "An integrity event of a kind that is not known: \(members.joined(separator: ", ")).")
        case .secureBootRefusal(let line):
            (.secureBootRefused, "Secure Boot refused to start an image; the serial console says: \(line)")
        case .action(let action): words(action)
        }
    }

    private static func words(_ action: AdministratorAction) -> (Kind, Message) {
        let who = action.principal.map { Message(verbatim: $0) } ?? "Somebody whom the audit entry does not name"
        switch action.kind {
        case _ where !action.succeeded:
            return (.actionRefused, "\(who) tried to change the integrity monitoring of the VM, and was refused.")
        case .relearn(false?):
            return (.configurationChanged, "\(who) set the integrity policy of the VM without having it learned anew.")
        case .relearn: return (.baselineRelearned, "\(who) had the last boot learned as the baseline.")
        case .configuration(false?, _, _): return (.monitoringDisabled, "\(who) switched integrity monitoring off.")
        case .configuration(_, false?, _): return (.configurationChanged, "\(who) switched Secure Boot off.")
        case .configuration(_, _, false?): return (.configurationChanged, "\(who) switched the vTPM off.")
        case .configuration: return (.configurationChanged, "\(who) changed the Shielded VM options.")
        }
    }
}
