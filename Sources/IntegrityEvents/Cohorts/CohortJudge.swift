import LogEntries
import MeasuredBoot
import Messages

/// Says how reports stand among everything that was read.
public struct CohortJudge: Sendable {
    /// What is said about one cohort.
    private struct Judged {
        let decisions: [Int32: RegisterDecision]
        let rollout: CohortRollout
        let counts: [ReportPhase: PhaseCounts]
        let combinations: [ReportPhase: BoundPairs]
        let usual: UsualRegisters
    }

    private let cohorts: Cohorts
    private let tallies: [CohortTally]
    private let judged: [Judged]

    /// Weighs everything that was read.
    public init(_ cohorts: Cohorts) {
        self.cohorts = cohorts
        var pools = Numbering<PoolKey>()
        var kins = Numbering<Kin>()
        let tallies = cohorts.cohorts.map { cohort in
            CohortTally(
                cohort,
                in: cohorts,
                pool: pools.number(of: cohort.key.pool),
                kin: cohort.key.kin.map { kins.number(of: $0) }
            )
        }
        self.tallies = tallies
        let making = DecisionMaking(tallies)
        let decisions = tallies.indices.map { making.decisions(of: $0) }
        let rollouts = CohortRollout.all(tallies, decisions, cohorts)
        judged = tallies.indices.map { index in
            let members = cohorts.cohorts[index].members.map { cohorts.machines[Int($0)] }
            let usual = UsualRegisters(
                tallies[index],
                nodes: PhaseCounts.nodes(members, cohorts.registers),
                decisions[index],
                cohorts.registers
            )
            return Judged(
                decisions: decisions[index],
                rollout: rollouts[index],
                counts: PhaseCounts.count(members, decisions[index], cohorts.registers, usual),
                combinations: tallies[index].key.version == nil
                    ? BoundPairs.all(members, decisions[index], cohorts.registers) : [:],
                usual: usual
            )
        }
    }

    /// How a report stands. It need not be one of those that were read.
    public func standing(of report: BootReport) -> CohortStanding {
        guard cohorts.inventory[report.instance.id] != nil else {
            return .notDetermined("the inventory does not have this machine")
        }
        guard let weighing = weighing(of: report) else {
            return .notDetermined(
                report.actual.isEmpty
                    ? "the report has no values to compare"
                    : "the inventory says neither to which pool this machine belongs nor what it was made from"
            )
        }
        return weighing.inWords
    }

    /// What a report's standing rests on; nil for one that has nothing to be held against.
    func weighing(of report: BootReport) -> StandingWeighing? {
        let machine = cohorts.machine(of: report.instance)
        guard let number = machine.map({ Int($0.cohort) }) ?? cohorts.number(ofCohortOf: report.instance) else {
            return nil
        }
        let judged = self.judged[number]
        let missing = missing(from: report, judged.usual)
        // A report without any value is told by what it lacks.
        guard !report.actual.isEmpty || !missing.isEmpty else { return nil }
        var weighing = StandingWeighing(
            registers: report.actual.map { register(of: $0, report.phase, machine, judged, tallies[number]) },
            report: report,
            tally: tallies[number],
            rollout: judged.rollout,
            counts: judged.counts[report.phase] ?? PhaseCounts()
        )
        weighing.isMixed = judged.combinations[report.phase]?.isBroken(by: identifiers(report)) ?? false
        weighing.changedInPlace = weighing.registers.contains { standing in
            standing.kind == .deviates && isChanged(standing.register, report.phase, machine)
        }
        weighing.missing = missing
        return weighing
    }

    /// The registers that the others report and this one does not.
    private func missing(from report: BootReport, _ usual: UsualRegisters) -> [Int] {
        let reported = Set(report.actual.compactMap { cohorts.number(of: $0, in: report.phase) })
        let missing = usual.missing(in: report.phase, reported)
        return missing.isEmpty ? [] : Set(missing.map { cohorts.registers[Int($0)].pcr }).sorted()
    }

    private func register(
        of value: RegisterValue,
        _ phase: ReportPhase,
        _ machine: Machine?,
        _ judged: Judged,
        _ tally: CohortTally
    ) -> RegisterStanding {
        let number = cohorts.number(of: value, in: phase)
        let decision = number.flatMap { judged.decisions[$0] } ?? .ignored
        let identifier = cohorts.values.number(of: value.value)
        let first = number.flatMap { machine?.firstValue(of: $0) }
        let values = number.flatMap { tally.registers[$0] }
        let own = identifier.flatMap { values?[$0] }
        let expected = decision.expected.flatMap { values?[$0] }
        let kind = decision.kind(of: identifier, first: first)
        return RegisterStanding(
            register: value,
            kind: kind,
            aside: decision.aside,
            // Where nothing is settled, what deviates does so from what the machine had.
            expected: (decision.expected ?? (kind == .deviates ? first : nil)).map { cohorts.values[$0] },
            holders: own?.holders ?? 0,
            expectedHolders: expected?.holders ?? 0,
            heldSince: own.map { Timestamp(seconds: Int64($0.firstHeld)) },
            expectedSince: expected.map { Timestamp(seconds: Int64($0.firstHeld)) }
        )
    }

    private func isChanged(_ value: RegisterValue, _ phase: ReportPhase, _ machine: Machine?) -> Bool {
        guard let number = cohorts.number(of: value, in: phase) else { return false }
        return machine?.firstValue(of: number) != cohorts.values.number(of: value.value)
    }

    private func identifiers(_ report: BootReport) -> [Int32: Int32] {
        var identifiers: [Int32: Int32] = [:]
        for value in report.actual {
            guard let register = cohorts.number(of: value, in: report.phase) else { continue }
            identifiers[register] = cohorts.values.number(of: value.value)
        }
        return identifiers
    }
}

extension CohortStanding {
    fileprivate static func notDetermined(_ reason: Message) -> CohortStanding {
        CohortStanding(
            key: nil,
            nodes: 0,
            agrees: 0,
            standing: .notDetermined,
            registers: [],
            missing: [],
            explanation: reason
        )
    }
}
