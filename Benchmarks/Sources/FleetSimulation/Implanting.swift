import TestSupport

/// Puts attacks into a fleet, each into a pool of its own that suits it.
struct Implanting {
    private(set) var history: FleetHistory
    private(set) var attacks: [Attack] = []
    /// Kinds for which there is no suitable pool.
    private(set) var leftOut: [Attack.Kind] = []

    private var random: SplitMix
    private let members: [[Int]]
    private let boots: [[Int]]
    private var struck: Set<Int> = []

    init(into history: FleetHistory, seed: UInt64) {
        self.history = history
        random = SplitMix(seed: seed ^ 0xA77A)
        var members = Array(repeating: [Int](), count: history.plan.pools.count)
        for (index, node) in history.nodes.enumerated() { members[node.pool].append(index) }
        self.members = members
        var boots = Array(repeating: [Int](), count: history.nodes.count)
        for (index, boot) in history.boots.enumerated() { boots[boot.node].append(index) }
        self.boots = boots
        for kind in Attack.Kind.allCases { implant(kind) }
    }

    private mutating func implant(_ kind: Attack.Kind) {
        attacks.append(Attack(kind: kind, number: attacks.count))
        for _ in 0..<20_000 {
            let pool = history.plan.pools[random.number(0..<history.plan.pools.count)]
            guard !struck.contains(pool.index), (pool.knowledge == .nothing) == (kind == .unknownVersions) else {
                continue
            }
            if strike(kind, pool) {
                struck.insert(pool.index)
                return
            }
        }
        leftOut.append(kind)
    }

    /// Whether the pool suits the attack, which it then suffers.
    private mutating func strike(_ kind: Attack.Kind, _ pool: Pool) -> Bool {
        switch kind {
        case .commandLine, .kernel, .bootLoader, .secureBootKeys, .firmware, .relearned, .unknownVersions, .ownRegister:
            return pool.size >= 20 && reboot(oneOf(pool), times: kind == .relearned ? 2 : 1)
        case .secureBootOff: return pool.isSecureBootOn && pool.size >= 20 && reboot(oneOf(pool))
        case .several: return pool.size >= 20 && rebootAll(Array(members[pool.index].prefix(5)))
        case .moreThanHalf:
            let nodes = members[pool.index].filter { history.nodes[$0].born < 0 }
            return (20...60).contains(pool.size) && rebootAll(Array(nodes.prefix(nodes.count * 3 / 5)))
        case .smallPool: return (2...3).contains(pool.size) && reboot(members[pool.index].first)
        case .lonePool: return pool.size == 1 && !pool.isSpot && reboot(members[pool.index].first)
        case .newNode, .mixed, .downgrade, .unlisted:
            return pool.size >= 20 && remake(young(pool).randomElement(using: &random))
        case .namedDowngrade, .foreignImage: return pool.size >= 20 && remake(passedBy(pool))
        case .duringRollout: return pool.size >= 20 && remake(rollout(pool).dropFirst(8).first)
        case .inStep: return pool.size >= 20 && remakeAll(everyOther(rollout(pool).dropFirst(4)))
        case .canary: return pool.size >= 20 && remake(rollout(pool).first)
        case .firstCanary:
            guard let first = firstAnywhere, history.nodes[first].pool == pool.index else { return false }
            return remake(first)
        case .wholePool: return (4..<20).contains(pool.size) && remakeAll(members[pool.index])
        case .scattered: return pool.size >= 20 && remakeAll(everyOther(rollout(pool)[...]))
        }
    }

    // MARK: Machines

    private mutating func oneOf(_ pool: Pool) -> Int? { members[pool.index].randomElement(using: &random) }

    /// Machines that were made while the days were simulated, from a version that has one before it.
    private func young(_ pool: Pool) -> [Int] {
        members[pool.index].filter { history.nodes[$0].born > 0 && history.nodes[$0].version > 0 }
    }

    /// The machines of the pool's last version, in their order; none when there were too few, or it was the first.
    private func rollout(_ pool: Pool) -> [Int] {
        guard let last = pool.upgrades.last, last.version > 1 else { return [] }
        let nodes = members[pool.index].filter { history.nodes[$0].version == last.version }
            .sorted { (history.nodes[$0].born, $0) < (history.nodes[$1].born, $1) }
        return nodes.count >= 12 ? nodes : []
    }

    /// A machine that several others of its version followed.
    private func passedBy(_ pool: Pool) -> Int? {
        young(pool).first { node in
            let (born, version) = (history.nodes[node].born, history.nodes[node].version)
            let others = members[pool.index].filter { history.nodes[$0].version == version && $0 != node }
            return others.count { history.nodes[$0].born > born } >= 4
                && others.contains { history.nodes[$0].born < born }
        }
    }

    private var firstAnywhere: Int? {
        history.nodes.indices.filter { index in
            let pool = history.plan.pools[history.nodes[index].pool]
            return history.nodes[index].version == 4 && pool.system == 0 && pool.size >= 20
        }.min { history.nodes[$0].born < history.nodes[$1].born }
    }

    private func everyOther(_ nodes: ArraySlice<Int>) -> [Int] {
        nodes.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    }

    // MARK: What is done to them

    private mutating func rebootAll(_ nodes: [Int]) -> Bool {
        guard nodes.count >= 4 else { return false }
        for node in nodes { _ = reboot(node) }
        return true
    }

    /// A boot that the attacker causes; later ones show it, too.
    private mutating func reboot(_ node: Int?, times: Int = 1) -> Bool {
        guard let node else { return false }
        history.nodes[node].isListed = true
        let attack = attacks.count - 1
        let time = max(0, history.nodes[node].born) + random.number(3_600..<2 * FleetPlan.day)
        for index in boots[node] where history.boots[index].time > time { history.boots[index].attack = attack }
        for boot in 0..<times { history.reboot(node, at: time + boot * 7_200, attack: attack) }
        return true
    }

    private mutating func remakeAll(_ nodes: [Int]) -> Bool {
        guard nodes.count >= 4 else { return false }
        for node in nodes { _ = remake(node) }
        return true
    }

    /// A machine that was bad from its first boot on.
    private mutating func remake(_ node: Int?) -> Bool {
        guard let node else { return false }
        let attack = attacks.count - 1
        for index in boots[node] { history.boots[index].attack = attack }
        let kind = attacks[attack].kind
        history.nodes[node].isListed = kind != .unlisted
        if kind == .foreignImage { history.nodes[node].isForeign = true }
        if kind == .namedDowngrade { history.nodes[node].version -= 1 }
        return true
    }
}
