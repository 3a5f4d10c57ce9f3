/// Values that take each other's place all over a fleet, whatever the pool and the version.
///
/// Nobody but the platform does that: new firmware, or new keys of it, come to machines of all customers without a new
/// image. Two values count as such a pair when both are there in at least three pools, in a quarter of all pools that
/// have either of them, and with at least two versions.
struct ValueSpread: Sendable {
    private struct Pair: Hashable {
        let register: Int32
        let lower: Int32
        let upper: Int32

        init(_ register: Int32, _ one: Int32, _ other: Int32) {
            self.register = register
            (lower, upper) = one < other ? (one, other) : (other, one)
        }
    }

    private struct Reach {
        var pools: Set<Int> = []
        var versions: Set<String> = []
    }

    private struct Held: Hashable {
        let register: Int32
        let value: Int32
    }

    private let spreading: Set<Pair>

    /// - Parameter expected: the value that a cohort has in a register; nil when it is not settled or does not count.
    init(_ tallies: [CohortTally], expected: (Int, Int32) -> Int32?) {
        var reaches: [Pair: Reach] = [:]
        var homes: [Held: Set<Int>] = [:]
        for (cohort, tally) in tallies.enumerated() {
            guard let version = tally.key.version else { continue }
            for (register, values) in tally.registers {
                guard let expected = expected(cohort, register) else { continue }
                homes[Held(register: register, value: expected), default: []].insert(tally.pool)
                for other in values.values where other.value != expected {
                    let pair = Pair(register, expected, other.value)
                    reaches[pair, default: Reach()].pools.insert(tally.pool)
                    reaches[pair]?.versions.insert(version)
                }
            }
        }
        spreading = Set(
            reaches.filter { pair, reach in
                guard reach.pools.count >= 3, reach.versions.count >= 2 else { return false }
                let lower = homes[Held(register: pair.register, value: pair.lower)] ?? []
                let upper = homes[Held(register: pair.register, value: pair.upper)] ?? []
                return reach.pools.count * 4 >= lower.union(upper).count
            }.keys
        )
    }

    /// Whether one of the values takes the place of the other all over the fleet.
    func contains(_ register: Int32, _ one: Int32, _ other: Int32) -> Bool {
        spreading.contains(Pair(register, one, other))
    }
}
