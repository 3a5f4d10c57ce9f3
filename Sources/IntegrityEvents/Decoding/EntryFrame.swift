import JSONSyntax
import LogEntries
import Messages

/// What every entry has around its payload: its identity and the machine.
struct EntryFrame {
    let identity: EntryIdentity
    let instance: Instance
    let isError: Bool

    /// Reads the frame.
    /// - Parameter instanceName: how an audit entry names the machine, whose resource may lack its number.
    init(_ entry: JSONNode, instanceName: String? = nil) throws(EntryFault) {
        let labels = try FieldReading.object("labels", of: FieldReading.object("resource", of: entry))
        let id = try FieldReading.textOrNumber("instance_id", of: labels) ?? ""
        guard !id.isEmpty || instanceName != nil else {
            throw EntryFault(
                "the entry does not say which instance it is about: 'resource.labels.instance_id' is missing"
            )
        }
        guard let written = try FieldReading.text("timestamp", of: entry) else {
            throw EntryFault("the entry has no 'timestamp'")
        }
        guard let timestamp = Timestamp(written) else { throw EntryFault("'\(written)' is no moment in time") }
        identity = EntryIdentity(
            log: try FieldReading.text("logName", of: entry) ?? "",
            instance: id,
            timestamp: timestamp,
            insertID: try FieldReading.textOrNumber("insertId", of: entry)
        )
        isError = Self.errors.contains(try FieldReading.textOrNumber("severity", of: entry)?.uppercased() ?? "")
        instance = Instance(
            project: try FieldReading.text("project_id", of: labels) ?? "",
            zone: try FieldReading.text("zone", of: labels) ?? "",
            id: id
        )
    }

    /// The severities from an error upwards, by name and number.
    private static let errors: Set<String> = [
        "ERROR", "CRITICAL", "ALERT", "EMERGENCY", "500", "600", "700", "800",
    ]

    func event(_ kind: LogEvent.Kind) -> LogEvent { LogEvent(identity: identity, instance: instance, kind: kind) }
}
