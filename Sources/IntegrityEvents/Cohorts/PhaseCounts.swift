/// How many machines of a cohort reported a phase, and how many agree.
struct PhaseCounts: Sendable {
    var nodes = 0
    var agrees = 0

    static func count(
        _ machines: [Machine],
        _ decisions: [Int32: RegisterDecision],
        _ registers: [RegisterKey]
    ) -> [ReportPhase: PhaseCounts] {
        var counts: [ReportPhase: PhaseCounts] = [:]
        for machine in machines {
            for (phase, agrees) in agreement(of: machine, decisions, registers) {
                counts[phase, default: PhaseCounts()].nodes += 1
                if agrees { counts[phase]?.agrees += 1 }
            }
        }
        return counts
    }

    private static func agreement(
        of machine: Machine,
        _ decisions: [Int32: RegisterDecision],
        _ registers: [RegisterKey]
    ) -> [(ReportPhase, Bool)] {
        var seen: [Bool?] = Array(repeating: nil, count: ReportPhase.allCases.count)
        var register: Int32 = -1
        var first: Int32 = -1
        for holding in machine.holdings {
            if holding.register != register { first = holding.value }
            register = holding.register
            let phase = registers[Int(register)].phase.index
            let kind = (decisions[register] ?? .ignored).kind(of: holding.value, first: first)
            seen[phase] = (seen[phase] ?? true) && kind != .deviates && kind != .open
        }
        return ReportPhase.allCases.compactMap { phase in seen[phase.index].map { (phase, $0) } }
    }
}

extension ReportPhase {
    fileprivate var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
