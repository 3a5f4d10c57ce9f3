/// The registers that machines of a cohort report, so that one which leaves some out is noticed.
struct UsualRegisters: Sendable {
    private var byPhase: [ReportPhase: Set<Int32>] = [:]

    /// Three machines in four have a register that is usual; where they differ in that themselves, nothing is.
    init(
        _ tally: CohortTally,
        nodes: [ReportPhase: Int],
        _ decisions: [Int32: RegisterDecision],
        _ registers: [RegisterKey]
    ) {
        for (register, values) in tally.registers where decisions[register]?.counts == true {
            let phase = registers[Int(register)].phase
            guard values.voters >= 2, values.voters * 4 >= (nodes[phase] ?? 0) * 3 else { continue }
            byPhase[phase, default: []].insert(register)
        }
    }

    func count(in phase: ReportPhase) -> Int { byPhase[phase]?.count ?? 0 }

    func contains(_ register: Int32, in phase: ReportPhase) -> Bool { byPhase[phase]?.contains(register) ?? false }

    /// Those that a report has not.
    func missing(in phase: ReportPhase, _ reported: Set<Int32>) -> Set<Int32> {
        (byPhase[phase] ?? []).subtracting(reported)
    }
}
