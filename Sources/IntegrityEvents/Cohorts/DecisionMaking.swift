/// Decides register by register what the cohorts of a fleet have.
struct DecisionMaking {
    let tallies: [CohortTally]
    let knowledge: FleetKnowledge
    private let spread: ValueSpread
    /// What the cohorts of each pool have.
    private let poolValues: [PoolRegister: Set<Int32>]

    init(_ tallies: [CohortTally]) {
        self.tallies = tallies
        let knowledge = FleetKnowledge(tallies)
        self.knowledge = knowledge
        poolValues = Self.poolValues(tallies, knowledge)
        spread = ValueSpread(tallies) { cohort, register in
            tallies[cohort].registers[register].map { !Self.isIgnored($0, knowledge.nature(of: register)) } ?? false
        }
    }

    /// The decisions of one cohort, by register.
    func decisions(of cohort: Int) -> [Int32: RegisterDecision] {
        Dictionary(
            uniqueKeysWithValues: tallies[cohort].registers.map { ($0.key, decision(cohort, $0.key, $0.value)) }
        )
    }

    private func decision(_ cohort: Int, _ register: Int32, _ values: RegisterTally) -> RegisterDecision {
        let tally = tallies[cohort]
        let nature = knowledge.nature(of: register)
        guard !Self.isIgnored(values, nature) else {
            return .leftAside(nature.isUnsteady && !nature.isScattered ? .doesNotLast : .differsByMachine)
        }
        let expected = Self.expected(in: tally, register, knowledge)
        let known = expected == nil ? known(cohort, register, values) : KnownValues()
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

    private static func isIgnored(_ values: RegisterTally, _ nature: RegisterNature) -> Bool {
        nature.isIgnored || (!nature.isKnown && values.isScatteredByItself)
    }

    private static func expected(
        in tally: CohortTally,
        _ register: Int32,
        _ knowledge: FleetKnowledge
    ) -> Int32? {
        guard let values = tally.registers[register] else { return nil }
        let nature = knowledge.nature(of: register)
        guard !isIgnored(values, nature) else { return nil }
        // What the version alone decides on is asked of all its machines, so that no pool can agree among itself.
        let shared = nature.isBoundToVersion ? knowledge.values(of: register, among: tally.kin)?.consensus : nil
        return shared ?? values.consensus
    }

    private func isPlatform(_ values: RegisterTally, _ expected: Int32) -> Bool {
        values.values.contains { $0.value != expected && spread.contains(values.register, expected, $0.value) }
    }

    /// Where no inventory tells versions apart, several machines that began with the same new value do, and so does
    /// a value that versions elsewhere are known by.
    private func spreading(_ values: RegisterTally, from expected: Int32, isVersionKnown: Bool) -> [Int32] {
        values.values.filter { other in
            guard other.value != expected else { return false }
            return spread.contains(values.register, expected, other.value)
                || (!isVersionKnown && other.votes > 0 && isVersion(other, of: values.register))
        }.map(\.value)
    }

    private func isVersion(_ value: ValueTally, of register: Int32) -> Bool {
        value.votes >= RegisterTally.establishing || knowledge.isOfVersion(value.value, register)
    }

    /// Where nothing is settled, what the platform exchanges with anything that was seen here.
    private func spreading(_ values: RegisterTally, among known: KnownValues) -> [Int32] {
        // So many values that nothing is settled are not the platform's.
        guard values.values.count + known.count <= Self.fewValues else { return [] }
        let seen = values.values.map(\.value) + known.all
        return values.values.map(\.value).filter { value in
            seen.contains { $0 != value && spread.contains(values.register, value, $0) }
        }
    }

    private static let fewValues = 64

    private func known(_ cohort: Int, _ register: Int32, _ values: RegisterTally) -> KnownValues {
        KnownValues(
            inPool: poolValues[PoolRegister(pool: tallies[cohort].pool, register: register)] ?? [],
            amongKin: knowledge.values(of: register, among: tallies[cohort].kin)?.pools ?? [:],
            own: values.values.first?.value
        )
    }

    private static func poolValues(_ tallies: [CohortTally], _ knowledge: FleetKnowledge) -> [PoolRegister: Set<Int32>]
    {
        var values: [PoolRegister: Set<Int32>] = [:]
        for tally in tallies {
            for register in tally.registers.keys {
                guard let expected = expected(in: tally, register, knowledge) else { continue }
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
