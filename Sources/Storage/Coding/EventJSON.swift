import IntegrityEvents
import Messages

/// What an event says, as JSON in a column of text. Members that are not there are not known.
struct EventJSON: Codable, Hashable {
    /// The kinds of event that are kept as JSON; reports have a table of their own.
    enum Name: String, Codable {
        case startup, shutdown
        case tpmCleared = "tpm-cleared"
        case unknown
        case relearn, configuration
        case secureBootRefused = "secure-boot-refused"
    }

    var event: Name
    var bootCounter: String?
    var members: [String]?
    var hasFailed: Bool?
    var line: String?
    var requested: Bool?
    var integrityMonitoring: Bool?
    var secureBoot: Bool?
    var vtpm: Bool?
    var principal: String?
    var instanceName: String?
    var operation: String?
    var succeeded: Bool?

    /// - Throws: ``StorageError/Kind/other`` for a report.
    init(_ kind: LogEvent.Kind) throws(StorageError) {
        switch kind {
        case .startup(let counter): self.init(.startup, bootCounter: counter)
        case .shutdown(let counter): self.init(.shutdown, bootCounter: counter)
        case .tpmCleared(let counter): self.init(.tpmCleared, bootCounter: counter)
        case .unknown(let members, let hasFailed):
            self.init(.unknown)
            self.members = members
            self.hasFailed = hasFailed
        case .secureBootRefusal(let line):
            self.init(.secureBootRefused)
            self.line = line
        case .action(let action): self.init(action)
        case .report: throw StorageError(.other, "a report was to be kept among the events that are none")
        }
    }

    private init(_ event: Name, bootCounter: String? = nil) {
        self.event = event
        self.bootCounter = bootCounter
    }

    private init(_ action: AdministratorAction) {
        switch action.kind {
        case .relearn(let requested):
            self.init(.relearn)
            self.requested = requested
        case .configuration(let monitoring, let secureBoot, let vtpm):
            self.init(.configuration)
            integrityMonitoring = monitoring
            self.secureBoot = secureBoot
            self.vtpm = vtpm
        }
        principal = action.principal
        instanceName = action.instanceName
        operation = action.operation
        succeeded = action.succeeded
    }
}

extension EventJSON {
    /// What the event says.
    var kind: LogEvent.Kind {
        switch event {
        case .startup: .startup(bootCounter: bootCounter ?? "")
        case .shutdown: .shutdown(bootCounter: bootCounter ?? "")
        case .tpmCleared: .tpmCleared(bootCounter: bootCounter ?? "")
        case .unknown: .unknown(members: members ?? [], hasFailed: hasFailed ?? false)
        case .secureBootRefused: .secureBootRefusal(line ?? "")
        case .relearn: .action(action(.relearn(requested: requested)))
        case .configuration:
            .action(
                action(.configuration(integrityMonitoring: integrityMonitoring, secureBoot: secureBoot, vtpm: vtpm))
            )
        }
    }

    private func action(_ kind: AdministratorAction.Kind) -> AdministratorAction {
        AdministratorAction(
            kind: kind,
            principal: principal,
            instanceName: instanceName,
            operation: operation,
            succeeded: succeeded ?? false
        )
    }
}
