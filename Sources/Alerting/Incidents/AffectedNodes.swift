/// The machines that an incident concerns, in the order in which they joined, each once.
///
/// An upgrade without an inventory is one incident of the whole fleet: looking a machine up and counting how they stand
/// takes the same time however many there are.
public struct AffectedNodes: Sendable {
    private var nodes: [AffectedNode]
    /// Where the machines stand, by their ID; empty where there are few.
    private var places: [String: Int] = [:]
    private var conditions: [AffectedNode.Condition: Int] = [:]
    /// In which lights those stand that are still affected.
    private var lights: [IncidentKind: Int] = [:]

    /// As many are looked through as fast as looked up.
    private static let few = 16

    /// Takes machines; of one that is named twice the first counts.
    public init(_ nodes: some Sequence<AffectedNode>) {
        self.nodes = []
        for node in nodes where place(of: node.instance) == nil { append(node) }
    }

    /// The machine with an ID; nil when it is not among them.
    public subscript(instance: String) -> AffectedNode? { place(of: instance).map { nodes[$0] } }

    /// Where a machine stands in the order; nil when it is not among them.
    public func place(of instance: String) -> Int? {
        places.isEmpty ? nodes.firstIndex { $0.instance == instance } : places[instance]
    }

    /// How many stand so.
    public func count(_ condition: AffectedNode.Condition) -> Int { conditions[condition, default: 0] }

    /// The worst light in which one of those stands that are affected; nil when none is.
    var worstKind: IncidentKind? { lights.keys.max { $0.weight < $1.weight } }

    /// Changes a machine.
    mutating func change(_ place: Int, _ change: (inout AffectedNode) -> Void) {
        count(nodes[place], -1)
        change(&nodes[place])
        count(nodes[place], 1)
    }

    /// Adds a machine that is not among them.
    mutating func append(_ node: AffectedNode) {
        nodes.append(node)
        count(node, 1)
        if !places.isEmpty {
            places[node.instance] = nodes.count - 1
        } else if nodes.count > Self.few {
            for (place, node) in nodes.enumerated() { places[node.instance] = place }
        }
    }

    /// Lets none of them weigh any more.
    mutating func forgetKinds() {
        for place in nodes.indices { change(place) { $0.kind = nil } }
    }

    private mutating func count(_ node: AffectedNode, _ change: Int) {
        conditions[node.condition, default: 0] += change
        guard node.condition == .affected, let kind = node.kind else { return }
        let count = lights[kind, default: 0] + change
        lights[kind] = count > 0 ? count : nil
    }
}

extension AffectedNodes: RandomAccessCollection {
    /// The place of the first.
    public var startIndex: Int { 0 }

    /// The place behind the last.
    public var endIndex: Int { nodes.count }

    /// The machine at a place.
    public subscript(place: Int) -> AffectedNode { nodes[place] }
}

extension AffectedNodes: Hashable {
    /// What is counted follows from the machines.
    public static func == (left: AffectedNodes, right: AffectedNodes) -> Bool { left.nodes == right.nodes }

    /// Hashes the machines.
    public func hash(into hasher: inout Hasher) { hasher.combine(nodes) }
}
