/// Values that take each other's place all over a fleet, whatever the pool and the version.
///
/// Nobody but the platform does that: new firmware, or new keys of it, come to machines of all customers without a new
/// image. Two values count as such a pair when both are there in at least three pools, in a quarter of all pools that
/// have either of them, and both with at least two versions. A pool counts when three of its machines and a third of those
/// that joined or were rebooted since have the later value: one bad machine in each pool is no rollout. What took the place of what took the place of a value has
/// taken its place, too.
struct ValueSpread: Sendable {
    /// A value of a register.
    private struct Held: Hashable {
        let register: Int32
        let value: Int32
    }

    private struct Pair: Hashable {
        let lower: Held
        let upper: Held
    }

    private struct Place: Hashable {
        let pool: Int
        let register: Int32
    }

    /// How many pools it takes.
    private static let enough = 3

    /// For each value that spreads one that stands for it and all that it is exchanged with.
    private var representatives: [Held: Held] = [:]

    /// How a value is there in one pool.
    fileprivate struct Presence {
        var holders = 0
        var since = UInt32.max
    }

    /// How many pools have both values, and in how many of them the later one has spread.
    private struct Shared {
        var pools = 0
        var spread = 0
    }

    /// The registers with values that spread.
    private var registers: Set<Int32> = []

    /// A spread of nothing.
    init() {}

    /// - Parameters:
    ///   - machines: by the numbers that cohorts have of their members.
    ///   - counts: whether a register of a cohort tells anything.
    init(_ tallies: [CohortTally], _ machines: [Machine], counts: (RegisterTally) -> Bool) {
        var pools: [Held: [Int: Presence]] = [:]
        var versions: [Held: Set<String>] = [:]
        var lastSeen: [Int: [UInt32]] = [:]
        for tally in tallies {
            lastSeen[tally.pool, default: []] += tally.members.lazy.map { machines[Int($0)].lastSeen }
            for (register, values) in tally.registers where counts(values) {
                for value in values.values {
                    let held = Held(register: register, value: value.value)
                    pools[held, default: [:]][tally.pool, default: Presence()].add(value)
                    if let version = tally.key.version { versions[held, default: []].insert(version) }
                }
            }
        }
        // What fewer pools have can be in no pair, and so many values of one pool cost nothing; nor can a pool of fewer
        // machines than it takes say anything.
        pools = pools.mapValues { $0.filter { (lastSeen[$0.key]?.count ?? 0) >= Self.enough } }
            .filter { $0.value.count >= Self.enough }
        for (pair, shared) in Self.pairs(pools, lastSeen) {
            let common = (versions[pair.lower] ?? []).intersection(versions[pair.upper] ?? [])
            let either = (pools[pair.lower]?.count ?? 0) + (pools[pair.upper]?.count ?? 0) - shared.pools
            if shared.spread >= Self.enough, shared.spread * 4 >= either, common.count >= 2 {
                join(pair.lower, pair.upper)
            }
        }
    }

    /// Whether any value of a register spreads.
    func concerns(_ register: Int32) -> Bool { registers.contains(register) }

    /// Whether one of the values takes the place of the other all over the fleet.
    func contains(_ register: Int32, _ one: Int32, _ other: Int32) -> Bool {
        guard let left = representative(Held(register: register, value: one)) else { return false }
        return left == representative(Held(register: register, value: other))
    }

    /// Every two values of a register that are in one pool.
    private static func pairs(_ pools: [Held: [Int: Presence]], _ lastSeen: [Int: [UInt32]]) -> [Pair: Shared] {
        var values: [Place: [(held: Held, presence: Presence)]] = [:]
        for (held, pools) in pools {
            for (pool, presence) in pools {
                values[Place(pool: pool, register: held.register), default: []].append((held, presence))
            }
        }
        var pairs: [Pair: Shared] = [:]
        // So many values in one place are not the platform's.
        for (place, found) in values where found.count <= 64 {
            for lower in found {
                for upper in found where lower.held.value < upper.held.value {
                    let pair = Pair(lower: lower.held, upper: upper.held)
                    let hasSpread = hasSpread(lower.presence, upper.presence, lastSeen[place.pool] ?? [])
                    pairs[pair, default: Shared()].pools += 1
                    if hasSpread { pairs[pair]?.spread += 1 }
                }
            }
        }
        return pairs
    }

    /// Whether the later of two values is held by three machines and a third of those that booted since it came.
    private static func hasSpread(_ one: Presence, _ other: Presence, _ lastSeen: [UInt32]) -> Bool {
        let later = (one.since, -one.holders) > (other.since, -other.holders) ? one : other
        guard later.holders >= enough else { return false }
        return later.holders * 3 >= lastSeen.count { $0 >= later.since }
    }

    private func representative(_ held: Held) -> Held? {
        guard var current = representatives[held] else { return nil }
        while let next = representatives[current], next != current { current = next }
        return current
    }

    private mutating func join(_ one: Held, _ other: Held) {
        registers.insert(one.register)
        for held in [one, other] where representatives[held] == nil { representatives[held] = held }
        guard let left = representative(one), let right = representative(other), left != right else { return }
        representatives[right] = left
    }
}

extension ValueSpread.Presence {
    fileprivate mutating func add(_ value: ValueTally) {
        holders += Int(value.holders)
        since = min(since, value.firstHeld)
    }
}
