/// A node as commands name it.
public struct NodeReference: Hashable, Sendable {
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

    /// The operating system, told by the image.
    public var system: OperatingSystem? { image.flatMap(OperatingSystem.init(image:)) }
}
