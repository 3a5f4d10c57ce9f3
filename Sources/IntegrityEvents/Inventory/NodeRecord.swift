/// What an inventory says about one machine.
///
/// All but the ID may be unknown. What is said later about the same machine is added, and takes the place of what was
/// said before.
public struct NodeRecord: Hashable, Sendable {
    /// The numeric ID, as digits.
    public var instance: String
    /// The project's ID.
    public var project: String?
    /// The zone of the machine.
    public var zone: String?
    /// The name of the cluster.
    public var cluster: String?
    /// The region or zone that the cluster's control plane is in; that of a machine need not be it.
    public var clusterLocation: String?
    /// The name of the node pool.
    public var pool: String?
    /// The name of the VM, which is that of the Kubernetes node.
    public var name: String?
    /// The name or ID of the image that the boot disk was made from.
    public var image: String?
    /// The family of machine types: `n2`.
    public var machineFamily: String?
    /// The kind of Confidential VM, such as `SEV`; `none` where it is known to be none.
    public var confidential: String?
    /// The operating system as Kubernetes names it: `Container-Optimized OS from Google`.
    public var osImage: String?
    /// The release of the kernel as Kubernetes names it.
    public var kernelVersion: String?

    /// Makes a record of a machine of which nothing else is known.
    public init(instance: String) { self.instance = instance }

    /// What should make two machines of a pool boot alike: the image, or failing that what Kubernetes says runs there.
    public var version: String? {
        if let image { return image }
        guard let osImage else { return kernelVersion }
        return kernelVersion.map { "\(osImage), \($0)" } ?? osImage
    }

    /// Every field that many machines have in common: all but the ID and the name.
    static let sharedFields: [any WritableKeyPath<NodeRecord, String?> & Sendable] = [
        \.project, \.zone, \.cluster, \.clusterLocation, \.pool, \.image, \.machineFamily, \.confidential, \.osImage,
        \.kernelVersion,
    ]
}

extension NodeRecord {
    /// Whether something that is said about the machine comes from another project than its own. Whoever may write to logs
    /// of another project can say anything there.
    /// - Parameters:
    ///   - instance: the machine, as what is said names it.
    ///   - log: the name of the log that says it, which has the project where labels have none.
    public func isForeign(_ instance: Instance, log: String) -> Bool {
        guard let project, !project.isEmpty else { return false }
        return [instance.project, LogName.projectID(of: log) ?? ""].contains { !$0.isEmpty && $0 != project }
    }
}
