/// A Compute Engine instance as people name it: `PROJECT/ZONE/ID`.
public struct InstanceAddress: Hashable, Sendable {
    /// The project's ID, or its number.
    public let project: String
    /// The zone.
    public let zone: String
    /// The number of the instance. Larger ones than a signed number holds exist.
    public let instance: UInt64

    /// Makes an address.
    public init(project: String, zone: String, instance: UInt64) {
        self.project = project
        self.zone = zone
        self.instance = instance
    }

    /// Reads an address; nil when it is none. A project may belong to a domain, `example.com:name`.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, !parts[1].isEmpty, let instance = UInt64(parts[2]) else {
            return nil
        }
        self.init(project: String(parts[0]), zone: String(parts[1]), instance: instance)
    }
}

extension InstanceAddress: CustomStringConvertible {
    /// The address as it is read.
    public var description: String { "\(project)/\(zone)/\(instance)" }
}
