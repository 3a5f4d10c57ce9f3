/// Values that take each other's place all over a fleet, whatever the pool and the version.
///
/// Nobody but the platform does that: new firmware, or new keys of it, come to machines of all customers without a new
/// image. Two values count as such a pair when both are there in at least three pools, in a quarter of all pools that
/// have either of them, and both with at least two versions. What took the place of what took the place of a value has
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

    /// - Parameter counts: whether a register of a cohort tells anything.
    init(_ tallies: [CohortTally], counts: (Int, Int32) -> Bool) {
        var pools: [Held: Set<Int>] = [:]
        var versions: [Held: Set<String>] = [:]
        for (cohort, tally) in tallies.enumerated() {
            for (register, values) in tally.registers where counts(cohort, register) {
                for value in values.values {
                    let held = Held(register: register, value: value.value)
                    pools[held, default: []].insert(tally.pool)
                    if let version = tally.key.version { versions[held, default: []].insert(version) }
                }
            }
        }
        // What fewer pools have can be in no pair, and so many values of one pool cost nothing.
        pools = pools.filter { $0.value.count >= Self.enough }
        for (pair, shared) in Self.pairs(pools) {
            let common = (versions[pair.lower] ?? []).intersection(versions[pair.upper] ?? [])
            let either = (pools[pair.lower]?.count ?? 0) + (pools[pair.upper]?.count ?? 0) - shared
            if shared >= Self.enough, shared * 4 >= either, common.count >= 2 { join(pair.lower, pair.upper) }
        }
    }

    /// Whether one of the values takes the place of the other all over the fleet.
    func contains(_ register: Int32, _ one: Int32, _ other: Int32) -> Bool {
        guard let left = representative(Held(register: register, value: one)) else { return false }
        return left == representative(Held(register: register, value: other))
    }

    /// Every two values of a register that are in one pool, with the number of such pools.
    private static func pairs(_ pools: [Held: Set<Int>]) -> [Pair: Int] {
        var values: [Place: [Held]] = [:]
        for (held, pools) in pools {
            for pool in pools { values[Place(pool: pool, register: held.register), default: []].append(held) }
        }
        var pairs: [Pair: Int] = [:]
        // So many values in one place are not the platform's.
        for held in values.values where held.count <= 64 {
            for lower in held {
                for upper in held where lower.value < upper.value {
                    pairs[Pair(lower: lower, upper: upper), default: 0] += 1
                }
            }
        }
        return pairs
    }

    private func representative(_ held: Held) -> Held? {
        guard var current = representatives[held] else { return nil }
        while let next = representatives[current], next != current { current = next }
        return current
    }

    private mutating func join(_ one: Held, _ other: Held) {
        for held in [one, other] where representatives[held] == nil { representatives[held] = held }
        guard let left = representative(one), let right = representative(other), left != right else { return }
        representatives[right] = left
    }
}
