import LogEntries
import MeasuredBoot
import Messages

/// Says how a report stands in a cohort of which everything is decided.
struct StandingJudge {
    let cohorts: Cohorts
    let view: CohortView
    /// Nil for one of which no report had values.
    let machine: Machine?
    let tally: CohortTally
    let report: BootReport

    /// Nil for a report that has nothing to be held against.
    var weighing: StandingWeighing? {
        let missing = missing
        // A report without any value is told by what it lacks.
        guard !report.actual.isEmpty || !missing.isEmpty else { return nil }
        let registers = report.actual.map(register)
        var weighing = StandingWeighing(
            registers: registers,
            report: report,
            name: view.name,
            version: tally.key.version,
            start: tally.start,
            rollout: view.rollout,
            counts: PhaseCounts(nodes: tally.nodes(in: report.phase), agrees: view.agrees(in: report.phase))
        )
        weighing.isMixed = tally.key.version == nil && view.pairs.isBroken(by: identifiers)
        weighing.changedInPlace = registers.contains { $0.kind == .deviates && isChanged($0.register) }
        weighing.missing = missing
        return weighing
    }

    /// The registers that the others report and this one does not.
    private var missing: [Int] {
        guard view.usual.count(in: report.phase) > 0 else { return [] }
        let reported = Set(report.actual.compactMap(number))
        let keys = cohorts.registers.keys
        let missing = view.usual.missing(in: report.phase, reported, keys)
        return missing.isEmpty ? [] : Set(missing.map { keys[Int($0)].pcr }).sorted()
    }

    private func register(_ value: RegisterValue) -> RegisterStanding {
        let number = number(of: value)
        let decision = number.flatMap { view.decisions[$0] } ?? .ignored
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
            holders: Int(own?.holders ?? 0),
            expectedHolders: Int(expected?.holders ?? 0),
            heldSince: own.map { Timestamp(seconds: Int64($0.firstHeld)) },
            expectedSince: expected.map { Timestamp(seconds: Int64($0.firstHeld)) }
        )
    }

    private func isChanged(_ value: RegisterValue) -> Bool {
        guard let number = number(of: value) else { return false }
        return machine?.firstValue(of: number) != cohorts.values.number(of: value.value)
    }

    private var identifiers: [Int32: Int32] {
        var identifiers: [Int32: Int32] = [:]
        for value in report.actual {
            guard let register = number(of: value) else { continue }
            identifiers[register] = cohorts.values.number(of: value.value)
        }
        return identifiers
    }

    private func number(of value: RegisterValue) -> Int32? { cohorts.number(of: value, in: report.phase) }
}
