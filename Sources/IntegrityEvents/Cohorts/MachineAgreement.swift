/// How one machine stands in its cohort, phase by phase, with all that it ever reported.
struct MachineAgreement: Sendable {
    /// The phases in which it never had a deviating value and reported all that is usual.
    private(set) var agrees = PhaseSet()
    /// Whether any value is other than what its cohort had from the beginning, or a usual one is missing.
    private(set) var isConspicuous = false
    /// A number that differs where any of its reports may stand otherwise.
    /// Nought for a machine that was not looked at.
    private(set) var fingerprint = 0

    /// Nothing was looked at.
    init() {}

    init(
        of machine: Machine,
        _ decisions: [Int32: RegisterDecision],
        _ keys: [RegisterKey],
        _ usual: UsualRegisters
    ) {
        var reported = (0, 0, 0)
        var register: Int32 = -1
        var first: Int32 = -1
        var decision = RegisterDecision.ignored
        var phase = ReportPhase.launch
        agrees = machine.phases
        fingerprint = 1
        for holding in machine.holdings {
            if holding.register != register {
                (register, first) = (holding.register, holding.value)
                decision = decisions[register] ?? .ignored
                phase = keys[Int(register)].phase
                if usual.contains(register) { Self.count(phase, &reported) }
            }
            let kind = decision.kind(of: holding.value, first: first)
            if kind == .deviates || kind == .open { agrees.remove(phase) }
            if kind == .deviates || kind == .open || kind == .new { isConspicuous = true }
            mix(kind.number)
        }
        for phase in ReportPhase.allCases where machine.phases.contains(phase) {
            guard usual.count(in: phase) > Self.count(of: phase, reported) else { continue }
            agrees.remove(phase)
            isConspicuous = true
            mix(usual.fingerprint)
        }
        // Which of several reports has what is usual is not known.
        if machine.wasRebooted { mix(usual.fingerprint) }
    }

    private mutating func mix(_ number: Int) { fingerprint = (fingerprint ^ number) &* 0x100_0000_01B3 }

    private static func count(_ phase: ReportPhase, _ counts: inout (Int, Int, Int)) {
        switch phase {
        case .launch: counts.0 += 1
        case .early: counts.1 += 1
        case .late: counts.2 += 1
        }
    }

    private static func count(of phase: ReportPhase, _ counts: (Int, Int, Int)) -> Int {
        switch phase {
        case .launch: counts.0
        case .early: counts.1
        case .late: counts.2
        }
    }
}

extension RegisterStanding.Kind {
    fileprivate var number: Int {
        switch self {
        case .agrees: 1
        case .new: 2
        case .deviates: 3
        case .open: 4
        case .varies: 5
        }
    }
}
