import LogEntries
import Messages

/// Says a standing in words, with the counts it rests on.
struct StandingWords {
    let weighing: StandingWeighing
    let standing: Standing
    let nodes: Int
    let agrees: Int

    var message: Message {
        switch standing {
        case .agrees: agreement
        case .rollout: rollout
        case .outlier: "\([outlier] + reasons, separator: .statement)"
        case .alone: alone
        case .notDetermined where !weighing.missing.isEmpty:
            "the report lacks registers that the other machines report: \(BootExplanation.registers(weighing.missing))"
        case .notDetermined: "no value in this report is known to be the same on several machines"
        }
    }

    private var agreement: Message {
        guard let since = expectedSince else { return "this machine's pool or version has these values elsewhere" }
        return "\(agrees) of \(nodes) agree since \(since.day)"
    }

    private var rollout: Message {
        let since = heldSince.map(\.day)
        let version = weighing.version
        guard let since else { return "new values, which other pools have, too" }
        return version.map { "new in this pool since \(since), with \($0): \(agrees) of \(nodes) agree" }
            ?? "new in this pool since \(since): \(agrees) of \(nodes) machines have these values"
    }

    // MARK: Outliers

    private var deviating: [RegisterStanding] { weighing.registers.filter { $0.kind == .deviates } }

    private var outlier: Message {
        guard let first = deviating.first else {
            return weighing.isMixed
                ? "each value is known, and together they belong to different versions"
                : "the only machine of its version; those that came later were made from the one before"
        }
        let holders = deviating.map(\.holders).min() ?? first.holders
        guard let since = first.expectedSince else {
            return agrees == 0 && nodes > 1
                ? "all \(nodes) machines here differ from those of the same version in other pools"
                : "\(holders) of \(nodes)"
        }
        if agrees == 0, nodes > 1 {
            let expected = deviating.map(others(with:)).min() ?? 0
            return "\(holders) of \(nodes); \(expected) have the value of the cohort, since \(since.day)"
        }
        return holders + agrees == nodes
            ? "\(holders) of \(nodes); the other \(agrees) agree since \(since.day)"
            : "\(holders) of \(nodes); \(agrees) others agree since \(since.day)"
    }

    private var reasons: [Message] {
        var reasons = deviating.map { register in
            let pcr = register.register.pcr
            let others = others(with: register)
            return others > 0
                ? "PCR \(pcr): \(register.holders) with this value, \(others) with another" as Message
                : "PCR \(pcr): \(register.holders) with this value, and no machine here with the one it should be"
        }
        if weighing.changedInPlace { reasons.append("it changed at a reboot, without another version") }
        return reasons
    }

    /// How many other machines have the value of the cohort: one that has changed had it before, and has it no more.
    private func others(with register: RegisterStanding) -> Int {
        min(register.expectedHolders, nodes - register.holders)
    }

    // MARK: Too few

    private var alone: Message {
        let open = weighing.registers.filter { $0.kind == .open }
        let names = open.map { "PCR \($0.register.pcr)" as Message }
        return nodes <= 1
            ? "the only machine of its cohort: nothing to hold \(names, separator: .comma) against"
            : "too few to tell: of \(nodes) machines \(agrees) have this value of \(names, separator: .comma)"
    }

    private var expectedSince: Timestamp? { weighing.registers.compactMap(\.expectedSince).max() }

    private var heldSince: Timestamp? { weighing.registers.filter { $0.kind != .varies }.compactMap(\.heldSince).max() }
}
