/// Decides register by register what a cohort has, by its own counts and by what the whole fleet teaches.
struct DecisionMaking: Sendable {
    private let knowledge: FleetKnowledge
    private let spread: ValueSpread
    /// What the cohorts of each pool have.
    private let poolValues: [PoolRegister: Set<Int32>]

    /// Knows nothing yet.
    init() {
        knowledge = FleetKnowledge([])
        spread = ValueSpread()
        poolValues = [:]
    }

    /// Learns from all cohorts, whose counts are up to date.
    init(_ cohorts: Cohorts) {
        let knowledge = FleetKnowledge(cohorts.cohorts)
        self.knowledge = knowledge
        poolValues = Self.poolValues(cohorts.cohorts, knowledge)
        spread = ValueSpread(cohorts.cohorts, cohorts.machines) { values in
            !Self.isIgnored(values, knowledge.nature(of: values.register))
        }
    }

    /// The decisions of one cohort, by register.
    func decisions(of tally: CohortTally) -> [Int32: RegisterDecision] {
        Dictionary(uniqueKeysWithValues: tally.registers.map { ($0.key, decision(tally, $0.value)) })
    }

    func decision(_ tally: CohortTally, _ values: RegisterTally) -> RegisterDecision {
        let register = values.register
        let nature = knowledge.nature(of: register)
        guard !Self.isIgnored(values, nature) else {
            return .leftAside(nature.isUnsteady && !nature.isScattered ? .doesNotLast : .differsByMachine)
        }
        let expected = Self.expected(in: tally, values, knowledge)
        let known = expected == nil ? known(tally, values) : KnownValues()
        return RegisterDecision(
            counts: true,
            expected: expected,
            spreading: expected.map { spreading(values, from: $0, isVersionKnown: tally.key.version != nil) }
                ?? spreading(values, among: known),
            known: known,
            isSteady: nature.isKnown && nature.isSteadinessKnown,
            isPlatform: expected.map { isPlatform(values, $0) } ?? false
        )
    }

    /// Whether the whole fleet says that nothing can be told from a register, whatever a cohort's counts.
    func isLeftAside(_ register: Int32) -> Bool { knowledge.nature(of: register).isIgnored }

    /// Whether a cohort has other values than one that was there before, as far as both are settled.
    func differs(_ tally: CohortTally, from old: CohortTally) -> Bool {
        tally.registers.contains { register, values in
            let nature = knowledge.nature(of: register)
            guard !Self.isIgnored(values, nature), let other = old.registers[register],
                let before = Self.expected(in: old, other, knowledge)
            else { return false }
            return (Self.expected(in: tally, values, knowledge) ?? values.strongest?.value) != before
        }
    }

    private static func isIgnored(_ values: RegisterTally, _ nature: RegisterNature) -> Bool {
        nature.isIgnored || (!nature.isKnown && values.isScatteredByItself)
    }

    private static func expected(
        in tally: CohortTally,
        _ values: RegisterTally,
        _ knowledge: FleetKnowledge
    ) -> Int32? {
        let nature = knowledge.nature(of: values.register)
        guard !isIgnored(values, nature) else { return nil }
        // What the version alone decides on is asked of all its machines, so that no pool can agree among itself.
        let shared =
            nature.isBoundToVersion ? knowledge.values(of: values.register, among: tally.kin)?.consensus : nil
        return shared ?? values.consensus
    }

    private func isPlatform(_ values: RegisterTally, _ expected: Int32) -> Bool {
        spread.concerns(values.register)
            && values.values.contains { $0.value != expected && spread.contains(values.register, expected, $0.value) }
    }

    /// Where no inventory tells versions apart, several machines that began with the same new value do, and so does
    /// a value that versions elsewhere are known by.
    private func spreading(_ values: RegisterTally, from expected: Int32, isVersionKnown: Bool) -> [Int32] {
        let isPlatform = spread.concerns(values.register)
        guard isPlatform || !isVersionKnown else { return [] }
        return values.values.filter { other in
            guard other.value != expected else { return false }
            return (isPlatform && spread.contains(values.register, expected, other.value))
                || (!isVersionKnown && other.votes > 0 && isVersion(other, of: values.register))
        }.map(\.value)
    }

    private func isVersion(_ value: ValueTally, of register: Int32) -> Bool {
        value.votes >= RegisterTally.establishing || knowledge.isOfVersion(value.value, register)
    }

    /// Where nothing is settled, what the platform exchanges with anything that was seen here.
    private func spreading(_ values: RegisterTally, among known: KnownValues) -> [Int32] {
        // So many values that nothing is settled are not the platform's.
        guard spread.concerns(values.register), values.values.count + known.count <= Self.fewValues else { return [] }
        let seen = values.values.map(\.value) + known.all
        return values.values.map(\.value).filter { value in
            seen.contains { $0 != value && spread.contains(values.register, value, $0) }
        }
    }

    private static let fewValues = 64

    private func known(_ tally: CohortTally, _ values: RegisterTally) -> KnownValues {
        KnownValues(
            inPool: poolValues[PoolRegister(pool: tally.pool, register: values.register)] ?? [],
            amongKin: knowledge.values(of: values.register, among: tally.kin)?.pools ?? [:],
            own: values.strongest?.value
        )
    }

    private static func poolValues(_ tallies: [CohortTally], _ knowledge: FleetKnowledge) -> [PoolRegister: Set<Int32>]
    {
        var values: [PoolRegister: Set<Int32>] = [:]
        for tally in tallies {
            for (register, counts) in tally.registers {
                guard let expected = expected(in: tally, counts, knowledge) else { continue }
                values[PoolRegister(pool: tally.pool, register: register), default: []].insert(expected)
            }
        }
        return values
    }
}

/// A register in a pool, whatever the version.
private struct PoolRegister: Hashable {
    let pool: Int
    let register: Int32
}
