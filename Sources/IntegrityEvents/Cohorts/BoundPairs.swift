/// Which values of different registers go together, where no inventory tells versions apart.
///
/// Two values that are both good need not be good together: an old kernel with the command line of a new one.
struct BoundPairs: Sendable {
    private struct Pair: Hashable {
        let left: Int32
        let right: Int32
    }

    /// With which values of two registers machines began.
    private struct Counts {
        var machines: [Pair: Int] = [:]
        /// Those with which several did.
        var usual: [Pair] = []
        /// Whether each usual value of one register goes with one of the other.
        var isBound = false

        mutating func add(_ pair: Pair) {
            machines[pair, default: 0] += 1
            guard machines[pair] == RegisterTally.establishing else { return }
            usual.append(pair)
            isBound = Set(usual.map(\.left)).count == usual.count && Set(usual.map(\.right)).count == usual.count
        }

        func isBroken(by pair: Pair) -> Bool {
            guard isBound, usual.count >= 2 else { return false }
            return usual.contains { $0.left == pair.left && $0.right != pair.right }
                && usual.contains { $0.right == pair.right }
        }
    }

    /// The registers that are looked at, in their order.
    let registers: [Int32]
    private let phases: [Int32: ReportPhase]
    private var counts: [Pair: Counts] = [:]

    /// Which registers to look at: those of which several values are good, and not only since the platform changes.
    static func registers(_ tally: CohortTally, _ decisions: [Int32: RegisterDecision]) -> [Int32] {
        guard tally.key.version == nil else { return [] }
        return decisions.filter { !$0.value.isPlatform && !$0.value.spreading.isEmpty }.keys.sorted()
    }

    init(_ registers: [Int32] = [], _ keys: [RegisterKey] = []) {
        self.registers = registers
        phases = Dictionary(uniqueKeysWithValues: registers.map { ($0, keys[Int($0)].phase) })
    }

    /// Counts a machine, or registers that it turned out to have.
    /// - Parameter votes: the registers that are new; nil for all.
    mutating func add(_ machine: Machine, votes: [Int32]? = nil) {
        guard registers.count > 1 else { return }
        if let votes, !votes.contains(where: registers.contains) { return }
        for (place, left) in registers.enumerated() {
            guard let one = machine.firstValue(of: left) else { continue }
            for right in registers[(place + 1)...] where phases[left] == phases[right] {
                if let votes, !votes.contains(left), !votes.contains(right) { continue }
                guard let other = machine.firstValue(of: right) else { continue }
                counts[Pair(left: left, right: right), default: Counts()].add(Pair(left: one, right: other))
            }
        }
    }

    /// Whether a report has values together that belong to different versions.
    func isBroken(by values: [Int32: Int32]) -> Bool {
        counts.contains { registers, counts in
            guard let left = values[registers.left], let right = values[registers.right] else { return false }
            return counts.isBroken(by: Pair(left: left, right: right))
        }
    }

    /// How many two values are usual together; while it is the same, so is what is said of reports.
    var usual: Int { counts.values.reduce(0) { $0 + $1.usual.count } }
}
