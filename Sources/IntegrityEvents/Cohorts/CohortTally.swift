/// The counts of one cohort.
struct CohortTally: Sendable {
    let key: CohortKey
    /// The pool, by its number.
    let pool: Int
    /// The version with the kind of machine, by its number; nil when the version is not known.
    let kin: Int?
    /// When its first machine was first seen.
    let start: UInt32
    /// Machines with more than one boot.
    let reboots: Int
    /// When its machines last reported.
    let lastSeen: [UInt32]
    let registers: [Int32: RegisterTally]

    init(_ cohort: Cohorts.Cohort, in cohorts: Cohorts, pool: Int, kin: Int?) {
        key = cohort.key
        self.pool = pool
        self.kin = kin
        let machines = cohort.members.lazy.map { cohorts.machines[Int($0)] }
        start = machines.map(\.firstSeen).min() ?? .max
        lastSeen = machines.map(\.lastSeen)
        reboots = machines.count { $0.wasRebooted }
        registers = TallyCounting.tallies(of: cohort, in: cohorts)
    }
}

/// Numbers for keys, in the order in which they come.
struct Numbering<Key: Hashable & Sendable>: Sendable {
    private var numbers: [Key: Int] = [:]

    mutating func number(of key: Key) -> Int {
        let number = numbers[key] ?? numbers.count
        numbers[key] = number
        return number
    }
}
