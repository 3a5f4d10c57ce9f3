import Foundation
import IntegrityEvents
import TestSupport

/// Simulates a fleet that is upgraded, scaled, repaired and attacked, and counts what cohorts make of it:
/// `FleetSimulation [--nodes 100000] [--days 30] [--seed 1] [--until DAY | --online | --steady]`.
///
/// With `--until` only what was reported by then is read, as a monitor would have it on that day. With `--online` reports
/// are judged one by one as they come, and again where others change how they stand. With `--steady` so many nodes report
/// once, and time and memory are measured.
@main
struct FleetSimulation {
    /// What share of honest reports may be called outliers once everything was read, and while it is going on.
    private static let tolerated = 0.0
    private static let toleratedBetween = 0.001

    static func main() {
        let options = Options(CommandLine.arguments)
        guard !options.isSteady else { return SteadyFleet.measure(options.nodes) }
        var random = SplitMix(seed: options.seed)
        let plan = FleetPlan(nodes: options.nodes, days: options.days, random: &random)
        let implanting = Implanting(into: FleetHistory(plan, random: &random), seed: options.seed)
        let history = implanting.history
        let last = (options.until ?? options.days) * FleetPlan.day
        let boots = history.boots.filter { $0.time < last }
        print("\(options.nodes) nodes in \(plan.pools.count) pools over \(options.days) days, seed \(options.seed)")
        print(
            "made: " + history.births.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        )
        print("read: \(boots.count) boots, \(boots.count * 2) reports, until day \(last / FleetPlan.day)")
        let making = ReportMaking(history, implanting.attacks, seed: options.seed)
        guard !options.isOnline else {
            var online = OnlineRun(making, implanting.attacks)
            let outcome = online.run(boots)
            report(outcome, implanting, isWhole: true)
            exit(outcome.missed > 0 || outcome.falseOutlierCount > 0 ? 1 : 0)
        }
        let outcome = judge(boots, making, implanting.attacks)
        report(outcome, implanting, isWhole: options.until == nil)
        let rate = Double(outcome.falseOutlierCount) / Double(max(1, outcome.honestCount))
        let isWrong = options.until == nil ? outcome.missed > 0 || rate > tolerated : rate > toleratedBetween
        exit(isWrong ? 1 : 0)
    }

    private static func judge(_ boots: [Boot], _ making: ReportMaking, _ attacks: [Attack]) -> Outcome {
        var making = making
        let start = Usage.memory
        var cohorts = Cohorts(making.inventory)
        let (inventory, generating) = (
            Usage.memory - start, time { for boot in boots { _ = making.reports(of: boot) } }
        )
        let adding = time { for boot in boots { for report in making.reports(of: boot) { cohorts.add(report) } } }
        let state = Usage.memory - start - inventory
        var judge: CohortJudge?
        let weighing = time { judge = CohortJudge(cohorts) }
        guard let judge else { return Outcome() }
        let weighed = Usage.memory - start - inventory - state
        var outcome = Outcome()
        let standing = time {
            for boot in boots {
                for report in making.reports(of: boot) {
                    let attack = boot.attack.map { number in
                        (number, report.actual.contains { attacks[number].registers.contains($0.pcr) })
                    }
                    outcome.count(judge.standing(of: report), report, attack: attack)
                }
            }
        }
        print("CPU seconds: \(round(adding - generating)) adding, \(round(weighing)) weighing, ", terminator: "")
        print("\(round(standing - generating)) judging every report; \(round(generating)) to make the reports once")
        print("memory in MB: \(inventory) inventory, \(state) cohorts, \(weighed) to weigh them")
        return outcome
    }

    private static func report(_ outcome: Outcome, _ implanting: Implanting, isWhole: Bool) {
        print("attacks:")
        for attack in implanting.attacks {
            let shown = outcome.attacked[attack.number].map(Outcome.text)
            let hidden = outcome.withoutTrace[attack.number].map(Outcome.text)
            let expected = attack.registers.isEmpty ? " (leaves no trace that is judged)" : ""
            print("  \(attack.kind.rawValue)\(expected)")
            if let shown { print("    reports that show it: \(shown)") }
            if let hidden { print("    reports that do not: \(hidden)") }
        }
        if !implanting.leftOut.isEmpty {
            print("no pool suits: " + implanting.leftOut.map(\.rawValue).joined(separator: "; "))
        }
        print("honest reports: \(Outcome.text(outcome.honest))")
        print("missed: \(outcome.missed) of \(outcome.shown) reports that show an attack")
        print("false outliers: \(outcome.falseOutlierCount) of \(outcome.honestCount) honest reports")
        for example in outcome.falseOutliers { print("  \(example)") }
        if !isWhole { print("what is missed by then may still become an outlier") }
    }

    private static func time(_ work: () -> Void) -> Double {
        let start = Usage.cpuSeconds
        work()
        return Usage.cpuSeconds - start
    }

    private static func round(_ seconds: Double) -> Double { (seconds * 100).rounded() / 100 }
}
