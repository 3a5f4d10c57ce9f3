import IntegrityEvents

/// The machines that an incident concerns, in the order in which they joined, each once.
///
/// An upgrade without an inventory is one incident of the whole fleet: looking a machine up and counting how they stand
/// takes the same time however many there are.
public struct AffectedNodes: Sendable {
    private var nodes: [AffectedNode]
    /// Where the machines stand, by their ID; empty where there are few.
    private var places: [String: Int] = [:]
    private var conditions: [AffectedNode.Condition: Int] = [:]
    /// In which lights those stand that want something.
    private var lights: [Light: Int] = [:]

    private struct Light: Hashable, Sendable {
        let phase: ReportPhase
        let kind: IncidentKind
    }

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

    /// How many stand so, those left out with whom somebody has dealt.
    public func count(_ condition: AffectedNode.Condition) -> Int { conditions[condition, default: 0] }

    /// The worst light in which one of those stands that want something; nil when none does in any.
    var worstKind: IncidentKind? { lights.keys.max { $0.kind.weight < $1.kind.weight }?.kind }

    /// Whether one of them is more than a part of an upgrade in a phase.
    func standOut(in phase: ReportPhase) -> Bool { lights.keys.contains { $0.phase == phase && $0.kind != .rollout } }

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

    /// Takes note that somebody has dealt with all that is known of them.
    mutating func dealWith() {
        for place in nodes.indices { change(place) { $0.isDealtWith = true } }
    }

    private mutating func count(_ node: AffectedNode, _ change: Int) {
        if node.isDealtWith { return }
        conditions[node.condition, default: 0] += change
        guard node.isPending else { return }
        for phase in node.phases {
            guard let kind = node.kinds[phase] else { continue }
            let light = Light(phase: phase, kind: kind)
            let count = lights[light, default: 0] + change
            lights[light] = count > 0 ? count : nil
        }
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
