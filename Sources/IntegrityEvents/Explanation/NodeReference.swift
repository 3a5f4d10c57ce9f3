/// A node as commands name it.
public struct NodeReference: Hashable, Codable, Sendable {
    /// The machine.
    public let instance: Instance

    /// The name of the VM, which is that of the Kubernetes node; nil when nothing says it.
    public let name: String?

    /// The image it was made from; nil when nothing says it.
    public let image: String?

    /// The cluster it is a node of; nil when nothing says it.
    public let cluster: String?

    /// The region or zone of the cluster's control plane; nil when nothing says it.
    public let clusterLocation: String?

    /// Makes a reference.
    public init(
        instance: Instance,
        name: String? = nil,
        image: String? = nil,
        cluster: String? = nil,
        clusterLocation: String? = nil
    ) {
        self.instance = instance
        self.name = name
        self.image = image
        self.cluster = cluster
        self.clusterLocation = clusterLocation
    }

    /// Refers to a machine by what an entry says and by what an inventory knows about it.
    /// - Parameter name: its name; that of the inventory where nil.
    public init(_ instance: Instance, in inventory: NodeInventory, named name: String? = nil) {
        let record = inventory[instance.id]
        self.init(
            instance: Instance(
                project: instance.project.isEmpty ? record?.project ?? "" : instance.project,
                zone: instance.zone.isEmpty ? record?.zone ?? "" : instance.zone,
                id: instance.id
            ),
            name: name ?? record?.name,
            image: record?.image ?? record?.osImage,
            cluster: record?.cluster,
            clusterLocation: record?.clusterLocation
        )
    }

    /// The operating system, told by the image.
    public var system: OperatingSystem? { image.flatMap(OperatingSystem.init(image:)) }

    /// The name, where a command takes it for nothing but a name. One that no VM and no node has, such as `--all` or the
    /// path of a machine in another project, would be taken for something else, in quotes as well
    /// (https://www.rfc-editor.org/rfc/rfc1123#section-2.1).
    var commandName: String? {
        guard let name, let first = name.utf8.first, Self.isLetterOrDigit(first) else { return nil }
        let dots: Set = [UInt8(ascii: "-"), UInt8(ascii: ".")]
        return name.utf8.allSatisfy { Self.isLetterOrDigit($0) || dots.contains($0) } ? name : nil
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }
}
