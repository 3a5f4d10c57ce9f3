/// A node pool of the example fleet, with one version of its nodes.
struct DemoPool {
    let cluster: String
    let name: String
    let region: String
    let machineFamily: String
    let hasSecureBoot: Bool

    /// The image of the nodes' boot disks.
    let image: String

    /// The nodes, spread over the zones of the region.
    /// - Parameter place: which of them an attacker has changed; nil for none.
    func machines(_ count: Int, tampered place: Int? = nil) -> [DemoMachine] {
        (0..<count).map { DemoMachine(pool: self, number: $0, isTampered: $0 == place) }
    }
}
