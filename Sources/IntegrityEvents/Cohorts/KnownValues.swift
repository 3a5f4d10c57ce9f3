/// Where nothing is settled in a cohort, what is known from elsewhere.
struct KnownValues: Equatable, Sendable {
    /// What the pool has with other versions.
    var inPool: Set<Int32> = []
    /// What pools with this version have as their strongest value, and how many of them.
    var amongKin: [Int32: Int] = [:]
    /// The cohort's own strongest value; it is among those of the kin, and does not speak for itself.
    var own: Int32?

    var count: Int { inPool.count + amongKin.count }

    var all: [Int32] { Array(inPool) + amongKin.keys }

    func contains(_ value: Int32) -> Bool {
        inPool.contains(value) || (amongKin[value] ?? 0) > (value == own ? 1 : 0)
    }
}
