/// A virtual machine, as a log entry's resource names it (MonitoredResource `gce_instance`).
public struct Instance: Hashable, Codable, Sendable {
    /// The project's ID; empty when the entry does not say.
    public let project: String

    /// The zone, such as `europe-west4-a`; empty when the entry does not say.
    public let zone: String

    /// The numeric ID, as digits. Google never gives it to another machine.
    public let id: String

    /// Names a machine.
    public init(project: String, zone: String, id: String) {
        self.project = project
        self.zone = zone
        self.id = id
    }
}
