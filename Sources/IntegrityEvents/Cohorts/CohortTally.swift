/// One cohort: its machines, and the counts of their values.
struct CohortTally: Sendable {
    let key: CohortKey
    /// The pool, by its number.
    let pool: Int
    /// The version with the kind of machine, by its number; nil when the version is not known.
    let kin: Int?
    private(set) var members: [Int32] = []
    /// When its first machine was first seen.
    private(set) var start = UInt32.max
    /// Machines with more than one boot.
    private(set) var reboots = 0
    private(set) var registers: [Int32: RegisterTally] = [:]
    /// Whether everything, or some of the registers, has to be counted anew.
    private(set) var isOutdated = false
    private(set) var hasOutdatedRegisters = false

    /// How many machines reported each phase, by its index.
    private var nodes: [Int32] = [0, 0, 0]

    init(_ key: CohortKey, pool: Int, kin: Int?) {
        self.key = key
        self.pool = pool
        self.kin = kin
    }

    /// How many machines reported a phase.
    func nodes(in phase: ReportPhase) -> Int { Int(nodes[phase.index]) }

    // MARK: Counting

    /// Takes a machine in, with all that it has shown; the registers about which decisions may change by it.
    mutating func enter(_ member: Int32, _ machine: Machine, _ digests: DigestTable) -> [Int32] {
        members.append(member)
        return isOutdated ? [] : count(member, machine, digests)
    }

    @discardableResult
    private mutating func count(_ member: Int32, _ machine: Machine, _ digests: DigestTable) -> [Int32] {
        var reshaped: [Int32] = []
        start = min(start, machine.firstSeen)
        if machine.wasRebooted { reboots += 1 }
        noteNodes(machine.phases)
        var last: Int32 = -1
        for holding in machine.holdings {
            if add(holding, isVote: holding.register != last, member, digests) { reshaped.append(holding.register) }
            last = holding.register
        }
        return reshaped
    }

    /// Counts a value that a machine turned out to have; whether decisions about its register may change by it.
    mutating func add(_ holding: Machine.Holding, isVote: Bool, _ member: Int32, _ digests: DigestTable) -> Bool {
        guard !isOutdated else { return true }
        return registers[holding.register, default: RegisterTally(register: holding.register)]
            .reshape(holding, isVote: isVote, member, digests)
    }

    mutating func noteNodes(_ phases: PhaseSet) {
        guard !phases.isEmpty else { return }
        for index in nodes.indices where phases.contains(index: index) { nodes[index] += 1 }
    }

    mutating func noteReboot() { reboots += 1 }

    mutating func noteStart(_ time: UInt32) { start = min(start, time) }

    // MARK: Counting anew

    mutating func outdate(_ register: Int32) {
        registers[register]?.isOutdated = true
        hasOutdatedRegisters = true
    }

    /// Everything is to be counted anew, without those that have left.
    mutating func outdate(without leavers: Set<Int32> = []) {
        if !leavers.isEmpty { members.removeAll(where: leavers.contains) }
        isOutdated = true
    }

    mutating func countOutdated(_ machines: [Machine], _ digests: DigestTable) {
        if isOutdated {
            let members = members
            self = CohortTally(key, pool: pool, kin: kin)
            self.members = members
            for member in members { count(member, machines[Int(member)], digests) }
        } else if hasOutdatedRegisters {
            for register in registers.values.filter(\.isOutdated).map(\.register) {
                recount(register, machines, digests)
            }
            hasOutdatedRegisters = false
        }
    }

    private mutating func recount(_ register: Int32, _ machines: [Machine], _ digests: DigestTable) {
        var tally = RegisterTally(register: register)
        for member in members {
            var isVote = true
            for holding in machines[Int(member)].holdings(of: register) {
                tally.add(holding.value, since: holding.since, isVote: isVote, member: member, digests)
                isVote = false
            }
        }
        registers[register] = tally.voters > 0 ? tally : nil
    }
}

extension RegisterTally {
    fileprivate mutating func reshape(
        _ holding: Machine.Holding,
        isVote: Bool,
        _ member: Int32,
        _ digests: DigestTable
    ) -> Bool {
        guard !isOutdated else { return true }
        let before = shape
        add(holding.value, since: holding.since, isVote: isVote, member: member, digests)
        return before != shape
    }
}
