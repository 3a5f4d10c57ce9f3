/// How many machines of a cohort reported a phase, and how many agree.
struct PhaseCounts: Sendable {
    var nodes = 0
    var agrees = 0

    static func count(
        _ machines: [Machine],
        _ decisions: [Int32: RegisterDecision],
        _ registers: [RegisterKey],
        _ usual: UsualRegisters
    ) -> [ReportPhase: PhaseCounts] {
        var counts: [ReportPhase: PhaseCounts] = [:]
        for machine in machines {
            for (phase, agrees) in agreement(of: machine, decisions, registers, usual) {
                counts[phase, default: PhaseCounts()].nodes += 1
                if agrees { counts[phase]?.agrees += 1 }
            }
        }
        return counts
    }

    private static func agreement(
        of machine: Machine,
        _ decisions: [Int32: RegisterDecision],
        _ registers: [RegisterKey],
        _ usual: UsualRegisters
    ) -> [(ReportPhase, Bool)] {
        var reported = Array(repeating: 0, count: ReportPhase.allCases.count)
        var seen: [Bool?] = Array(repeating: nil, count: ReportPhase.allCases.count)
        var register: Int32 = -1
        var first: Int32 = -1
        for holding in machine.holdings {
            let isNext = holding.register != register
            if isNext { first = holding.value }
            register = holding.register
            let phase = registers[Int(register)].phase.index
            if isNext, usual.contains(register, in: registers[Int(register)].phase) { reported[phase] += 1 }
            let kind = (decisions[register] ?? .ignored).kind(of: holding.value, first: first)
            seen[phase] = (seen[phase] ?? true) && kind != .deviates && kind != .open
        }
        return ReportPhase.allCases.compactMap { phase in
            seen[phase.index].map { (phase, $0 && reported[phase.index] == usual.count(in: phase)) }
        }
    }

    /// How many machines reported each phase.
    static func nodes(_ machines: [Machine], _ registers: [RegisterKey]) -> [ReportPhase: Int] {
        var nodes: [ReportPhase: Int] = [:]
        for machine in machines {
            let phases = Set(machine.holdings.map { registers[Int($0.register)].phase })
            for phase in phases { nodes[phase, default: 0] += 1 }
        }
        return nodes
    }
}
