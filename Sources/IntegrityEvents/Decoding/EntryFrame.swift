import LogEntries
import Messages

/// What every entry has around its payload: its identity and the machine.
struct EntryFrame {
    let identity: EntryIdentity
    let instance: Instance
    let isError: Bool

    /// Reads the frame.
    /// - Parameters:
    ///   - log: the name of the entry's log.
    ///   - instanceName: how an audit entry names the machine, whose resource may lack its number.
    init(_ entry: JSONValue, log: String, instanceName: String? = nil) throws(EntryFault) {
        let resource = try FieldReading.object(EntryNames.resource, of: entry)
        let labels = try FieldReading.object(EntryNames.labels, of: resource)
        let id = try FieldReading.textOrNumber(EntryNames.instanceID, of: labels) ?? ""
        guard !id.isEmpty || instanceName != nil else {
            throw EntryFault(
                "the entry does not say which instance it is about: 'resource.labels.instance_id' is missing"
            )
        }
        guard let written = try FieldReading.text(EntryNames.timestamp, of: entry) else {
            throw EntryFault("the entry has no 'timestamp'")
        }
        guard let timestamp = Timestamp(written) else { throw EntryFault("'\(written)' is no moment in time") }
        identity = EntryIdentity(
            log: log,
            instance: id,
            timestamp: timestamp,
            insertID: try FieldReading.textOrNumber(EntryNames.insertID, of: entry)
        )
        let severity = try FieldReading.textOrNumber(EntryNames.severity, of: entry) ?? ""
        isError = Self.errors.contains(severity) || Self.errors.contains(severity.uppercased())
        instance = Instance(
            project: try FieldReading.text(EntryNames.projectID, of: labels) ?? "",
            zone: try FieldReading.text(EntryNames.zone, of: labels) ?? "",
            id: id
        )
    }

    /// The severities from an error upwards, by name and number.
    private static let errors: Set<String> = [
        "ERROR", "CRITICAL", "ALERT", "EMERGENCY", "500", "600", "700", "800",
    ]

    func event(_ kind: LogEvent.Kind) -> LogEvent { LogEvent(identity: identity, instance: instance, kind: kind) }
}
