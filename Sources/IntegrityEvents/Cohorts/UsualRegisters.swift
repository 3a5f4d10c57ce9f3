/// The registers that machines of a cohort report, so that one which leaves some out is noticed.
struct UsualRegisters: Equatable, Sendable {
    private var registers: Set<Int32> = []
    /// How many there are of each phase, by its index.
    private var counts = [0, 0, 0]

    /// Three machines in four have a register that is usual; where they differ in that themselves, nothing is.
    init(_ tally: CohortTally, _ decisions: [Int32: RegisterDecision], _ keys: [RegisterKey]) {
        for (register, values) in tally.registers where values.voters >= 2 {
            let phase = keys[Int(register)].phase
            guard Int(values.voters) * 4 >= tally.nodes(in: phase) * 3, decisions[register]?.counts == true else {
                continue
            }
            registers.insert(register)
            counts[phase.index] += 1
        }
    }

    func count(in phase: ReportPhase) -> Int { counts[phase.index] }

    func contains(_ register: Int32) -> Bool { registers.contains(register) }

    /// Those that a report has not.
    func missing(in phase: ReportPhase, _ reported: Set<Int32>, _ keys: [RegisterKey]) -> Set<Int32> {
        registers.filter { keys[Int($0)].phase == phase && !reported.contains($0) }
    }

    /// A number that differs where they differ.
    var fingerprint: Int { registers.hashValue }
}
