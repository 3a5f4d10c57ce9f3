import LogEntries
import Messages

/// Puts the registers of a report together.
struct StandingWeighing {
    let registers: [RegisterStanding]
    let report: BootReport
    /// The cohort's name, its version, and when its first machine was first seen.
    let name: String
    let version: String?
    let start: UInt32
    let rollout: CohortRollout
    let counts: PhaseCounts

    /// Whether values stand together that belong to different versions.
    var isMixed = false

    /// The registers that the cohort's machines report and this report does not.
    var missing: [Int] = []

    /// Whether what deviates was otherwise at an earlier boot of this very machine.
    var changedInPlace = false

    /// The standing with everything that is said about it.
    var inWords: CohortStanding {
        let standing = self.standing
        let agrees = agreeing(standing, counts)
        return CohortStanding(
            key: name,
            nodes: counts.nodes,
            agrees: agrees,
            standing: standing,
            registers: registers,
            missing: missing,
            explanation: StandingWords(weighing: self, standing: standing, nodes: counts.nodes, agrees: agrees).message
        )
    }

    /// The registers that told nothing, and why.
    var leftAside: [(pcr: Int, reason: AsideReason)] {
        registers.compactMap { register in register.aside.map { (pcr: register.register.pcr, reason: $0) } }
    }

    /// The worst that any register says; a register that says nothing leaves it to the others.
    var standing: Standing {
        let kinds = Set(registers.map(\.kind))
        if kinds.contains(.deviates) || isMixed { return .outlier }
        if !missing.isEmpty { return .notDetermined }
        if kinds.contains(.open) { return rollout.wasPassedBy ? .outlier : .alone }
        guard kinds.contains(.agrees) || kinds.contains(.new) else { return .notDetermined }
        return isNew ? .rollout : .agrees
    }

    /// Whether the report is of the days in which its values came to the pool.
    private var isNew: Bool {
        let seconds = report.timestamp.seconds
        if rollout.bringsNewValues, seconds - Int64(start) <= Int64(CohortRollout.newness) { return true }
        return registers.contains { $0.kind == .new && isRecent($0) }
    }

    private func isRecent(_ register: RegisterStanding) -> Bool {
        guard let first = register.heldSince else { return false }
        return report.timestamp.seconds - first.seconds <= Int64(CohortRollout.newness)
    }

    private func agreeing(_ standing: Standing, _ counts: PhaseCounts) -> Int {
        let kind: RegisterStanding.Kind? =
            switch standing {
            case .alone: .open
            case .rollout: .new
            // Every machine here may have had another value once; they agree in this report's all the same.
            case .agrees where counts.agrees == 0: .agrees
            default: nil
            }
        return registers.filter { $0.kind == kind }.map(\.holders).min() ?? counts.agrees
    }
}
