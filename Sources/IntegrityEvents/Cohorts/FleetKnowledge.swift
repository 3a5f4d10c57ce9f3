/// What the whole fleet teaches about its registers and values.
struct FleetKnowledge: Sendable {
    /// One value of one register among machines of the same version.
    private struct KinRegister: Hashable {
        let kin: Int
        let register: Int32
    }

    /// What pools with the same version have in one register.
    struct KinValues: Sendable {
        /// How many pools have each value as their strongest.
        fileprivate(set) var pools: [Int32: Int] = [:]
        /// Pools whose value is settled, by value.
        fileprivate(set) var settled: [Int32: Int] = [:]

        /// The value of more than half of the pools, of two at least.
        fileprivate(set) var consensus: Int32?

        fileprivate mutating func weigh() {
            let all = pools.values.reduce(0, +)
            consensus = pools.first { $0.value >= 2 && $0.value * 2 > all }?.key
        }
    }

    private var natures: [Int32: RegisterNature] = [:]
    private var kinValues: [KinRegister: KinValues] = [:]

    /// For registers that the version decides on, the values that versions have.
    private var versionValues: [Int32: Set<Int32>] = [:]

    init(_ tallies: [CohortTally]) {
        for tally in tallies {
            for (register, values) in tally.registers {
                natures[register, default: RegisterNature()].learn(values, reboots: tally.reboots)
            }
        }
        for tally in tallies { learnKin(tally) }
        for key in kinValues.keys { kinValues[key]?.weigh() }
        for (key, values) in kinValues { learnBinding(key.register, values) }
        for (key, values) in kinValues where nature(of: key.register).isBoundToVersion {
            if let value = values.consensus { versionValues[key.register, default: []].insert(value) }
        }
    }

    /// What is known of a register.
    func nature(of register: Int32) -> RegisterNature { natures[register] ?? RegisterNature() }

    /// Whether a version is known to have this value, in a register that the version decides on.
    func isOfVersion(_ value: Int32, _ register: Int32) -> Bool { versionValues[register]?.contains(value) ?? false }

    /// What machines of a version have in a register, in all pools.
    func values(of register: Int32, among kin: Int?) -> KinValues? {
        kin.flatMap { kinValues[KinRegister(kin: $0, register: register)] }
    }

    private mutating func learnKin(_ tally: CohortTally) {
        guard let kin = tally.kin else { return }
        for (register, values) in tally.registers where !nature(of: register).isIgnored {
            guard let strongest = values.strongest, strongest.votes > 0 else { continue }
            let key = KinRegister(kin: kin, register: register)
            let settled = values.consensus
            kinValues[key, default: KinValues()].pools[settled ?? strongest.value, default: 0] += 1
            if let settled { kinValues[key]?.settled[settled, default: 0] += 1 }
        }
    }

    private mutating func learnBinding(_ register: Int32, _ values: KinValues) {
        let pools = values.settled.values.reduce(0, +)
        guard pools >= 2, let largest = values.settled.values.max() else { return }
        natures[register]?.related += pools
        natures[register]?.relatedAgreeing += largest
    }
}

extension RegisterNature {
    /// Whether nothing can be told from the register anywhere.
    var isIgnored: Bool { isScattered || isUnsteady }
}
