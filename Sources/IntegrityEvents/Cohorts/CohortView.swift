/// What is decided about one cohort, kept up while machines report.
struct CohortView: Sendable {
    /// The knowledge that it rests on, by its number.
    let edition: Int
    /// The cohort's name.
    let name: String
    private(set) var decisions: [Int32: RegisterDecision]
    private(set) var usual: UsualRegisters
    private(set) var pairs = BoundPairs()
    private(set) var rollout: CohortRollout
    /// How many of its machines agree in each phase, by its index.
    private var agrees: [Int32] = [0, 0, 0]

    /// Decides anew.
    init(_ cohort: Int32, _ cohorts: Cohorts, _ making: DecisionMaking, edition: Int) {
        let tally = cohorts.cohorts[Int(cohort)]
        self.edition = edition
        name = tally.key.text
        decisions = making.decisions(of: tally)
        usual = UsualRegisters(tally, decisions, cohorts.registers.keys)
        rollout = CohortRollout(of: cohort, in: cohorts, making)
    }

    func agrees(in phase: ReportPhase) -> Int { Int(agrees[phase.index]) }

    /// Whether machines stand as before by what is decided.
    func hasSameDecisions(as other: CohortView) -> Bool { decisions == other.decisions && usual == other.usual }

    // MARK: Keeping up

    /// Decides anew about some registers; whether anything is decided otherwise.
    mutating func decide(_ registers: Set<Int32>, _ tally: CohortTally, _ making: DecisionMaking) -> Bool {
        var isOther = false
        for register in registers {
            let decision = tally.registers[register].map { making.decision(tally, $0) }
            guard decisions[register] != decision else { continue }
            decisions[register] = decision
            isOther = true
        }
        return isOther
    }

    /// Looks anew at what is usual; whether anything else is.
    mutating func noteUsual(_ tally: CohortTally, _ keys: [RegisterKey]) -> Bool {
        let before = usual
        usual = UsualRegisters(tally, decisions, keys)
        return before != usual
    }

    /// Looks anew at the cohort's place in its pool; whether it is another.
    mutating func noteRollout(_ rollout: CohortRollout) -> Bool {
        defer { self.rollout = rollout }
        return self.rollout != rollout
    }

    /// Takes over counts that still hold.
    mutating func takeCounts(from other: CohortView) {
        agrees = other.agrees
        pairs = other.pairs
    }

    mutating func resetAgreement() { agrees = [0, 0, 0] }

    mutating func countAgreement(_ phases: PhaseSet, in place: PhaseSet = PhaseSet()) {
        for index in agrees.indices {
            agrees[index] += (phases.contains(index: index) ? 1 : 0) - (place.contains(index: index) ? 1 : 0)
        }
    }

    /// Counts anew which values go together.
    mutating func countPairs(_ tally: CohortTally, _ machines: [Machine], _ keys: [RegisterKey]) {
        pairs = BoundPairs(BoundPairs.registers(tally, decisions), keys)
        guard pairs.registers.count > 1 else { return }
        for member in tally.members { pairs.add(machines[Int(member)]) }
    }

    /// Counts registers that a machine turned out to have; whether something else is said of two values.
    mutating func countPairs(_ machine: Machine, votes: [Int32]?) -> Bool {
        let before = pairs.usual
        pairs.add(machine, votes: votes)
        return before != pairs.usual
    }
}
