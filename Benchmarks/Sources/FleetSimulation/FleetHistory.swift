import TestSupport

/// One machine: where it runs and what it was made from.
struct Node {
    let pool: Int
    let born: Int
    /// What its inventory says it was made from, by the number of the version.
    var version: Int
    let zone: Int
    /// Whether the inventory has it.
    var isListed: Bool
    /// Whether it was made from an image of nobody's, and the inventory says so.
    var isForeign = false
}

/// One boot of a machine.
struct Boot {
    let node: Int
    let number: Int
    let time: Int
    /// The attack that it shows, by its number; nil for an honest boot.
    var attack: Int?
}

/// What a fleet went through: who was made when, and every boot.
struct FleetHistory {
    let plan: FleetPlan
    var nodes: [Node] = []
    var boots: [Boot] = []
    /// Why machines were made, and how often.
    private(set) var births: [String: Int] = [:]
    private var bootNumbers: [Int] = []

    init(_ plan: FleetPlan, random: inout SplitMix) {
        self.plan = plan
        for pool in plan.pools { live(pool, &random) }
    }

    /// A boot of a machine that is there already.
    mutating func reboot(_ node: Int, at time: Int, attack: Int? = nil) {
        bootNumbers[node] += 1
        boots.append(Boot(node: node, number: bootNumbers[node], time: time, attack: attack))
    }

    @discardableResult
    mutating func make(_ pool: Pool, at time: Int, because reason: String, _ random: inout SplitMix) -> Int {
        let node = nodes.count
        nodes.append(
            Node(
                pool: pool.index,
                born: time,
                version: pool.version(at: time),
                zone: random.number(0..<3),
                isListed: !random.happens(0.002)
            )
        )
        bootNumbers.append(0)
        births[reason, default: 0] += 1
        reboot(node, at: time)
        return node
    }

    private mutating func live(_ pool: Pool, _ random: inout SplitMix) {
        var alive = (0..<pool.size).map { _ in
            make(pool, at: -random.number(1..<20 * FleetPlan.day), because: "before", &random)
        }
        for day in 0..<plan.days {
            let start = day * FleetPlan.day
            for upgrade in pool.upgrades where upgrade.start >= start && upgrade.start < start + FleetPlan.day {
                for place in alive.indices {
                    let time = upgrade.start + upgrade.duration * place / alive.count + random.number(0..<600)
                    alive[place] = make(pool, at: time, because: "upgrade", &random)
                }
            }
            for place in alive.indices { alive[place] = pass(alive[place], pool, start, &random) }
            if pool.isAutoscaled { scale(&alive, pool, start, &random) }
        }
    }

    /// One day of a machine; the machine that is in its place at the end.
    private mutating func pass(_ node: Int, _ pool: Pool, _ start: Int, _ random: inout SplitMix) -> Int {
        let time = start + random.number(0..<FleetPlan.day)
        guard time > nodes[node].born + 3_600 else { return node }
        if random.happens(0.005) {
            reboot(node, at: time)
        } else if random.happens(0.001) {
            return make(pool, at: time, because: "repair", &random)
        } else if pool.isSpot, random.happens(0.25) {
            return make(pool, at: time, because: "preemption", &random)
        }
        return node
    }

    private mutating func scale(_ alive: inout [Int], _ pool: Pool, _ start: Int, _ random: inout SplitMix) {
        let wanted = max(1, Int(Double(pool.size) * Double.random(in: 0.8..<1.2, using: &random)))
        while alive.count > wanted { alive.remove(at: random.number(0..<alive.count)) }
        while alive.count < wanted {
            let time = start + random.number(0..<FleetPlan.day)
            alive.append(make(pool, at: time, because: "autoscaling", &random))
        }
    }
}
