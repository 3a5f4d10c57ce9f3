import LogEntries
import MeasuredBoot

/// Everything that reports say about machines which should have booted the same, and the counts of it.
///
/// Reports are taken one by one in any order; the same reports in another order, or some of them twice, come to the
/// same. ``CohortJudge`` says how a report stands among all of them, ``FleetWatch`` how it does while they come in. See
/// Documentation/cohorts.md.
public struct Cohorts: Sendable {
    /// Which machines there are.
    public internal(set) var inventory: NodeInventory

    var cohorts: [CohortTally] = []
    var machines: [Machine] = []
    var registers = Numbering<RegisterKey>()
    var values = DigestTable()
    var index = MachineIndex()
    var pools: [PoolOrder] = []
    var places = Numbering<ReportedPlace>()
    var poolNumbers = Numbering<PoolKey>()
    var kinNumbers = Numbering<Kin>()
    var cohortNumbers: [CohortKey: Int32] = [:]
    /// Cohorts that have to be counted anew.
    var outdated: Set<Int32> = []
    /// Cohorts that have others before them in their pool than they had.
    var reordered: Set<Int32> = []
    var unplaced = 0

    /// How many machines are kept that the inventory does not place, for the day when it does. Who can write into the
    /// log can make up machines.
    let unplacedLimit: Int

    /// Makes cohorts of the machines of an inventory, without any report.
    /// - Parameter unplacedLimit: how many machines that the inventory does not place are kept, for the day when it does.
    public init(_ inventory: NodeInventory, unplacedLimit: Int = 100_000) {
        self.inventory = inventory
        self.unplacedLimit = unplacedLimit
    }

    /// Counts anew what has to be.
    mutating func settle() {
        guard !outdated.isEmpty else { return }
        let (machines, values) = (machines, values)
        for cohort in outdated {
            if cohorts[Int(cohort)].isOutdated {
                changeOrder(of: cohort) { $0.countOutdated(machines, values) }
            } else {
                cohorts[Int(cohort)].countOutdated(machines, values)
            }
        }
        outdated.removeAll()
    }

    // MARK: What is known of a report

    /// The machine of a report, nil while no report of it had values, with its cohort; nil when the inventory does not
    /// place it, and when no machine of its cohort has reported values.
    func placed(_ instance: Instance) -> (machine: Machine?, cohort: Int32)? {
        if let number = index.number(of: instance.id), let cohort = machines[Int(number)].cohort {
            return (machines[Int(number)], cohort)
        }
        guard let key = key(of: instance.id, reported: instance), let cohort = cohortNumbers[key] else { return nil }
        return (nil, cohort)
    }

    func number(of register: RegisterValue, in phase: ReportPhase) -> Int32? {
        registers.existing(RegisterKey(register, phase)).map { Int32(truncatingIfNeeded: $0) }
    }

    /// The versions that a cohort's pool had before it, the last few, those that came at the same time left out.
    func predecessors(of cohort: Int32) -> [Int32] {
        let tally = cohorts[Int(cohort)]
        guard tally.key.version != nil else { return [] }
        return pools[tally.pool].before(cohort, cohorts).filter { cohorts[Int($0)].start < tally.start }
    }

    /// The versions for which a cohort may be such a predecessor.
    func successors(of cohort: Int32) -> ArraySlice<Int32> {
        let tally = cohorts[Int(cohort)]
        return tally.key.version == nil ? [] : pools[tally.pool].after(cohort, cohorts)
    }
}

extension RegisterKey {
    init(_ register: RegisterValue, _ phase: ReportPhase) {
        self.init(phase: phase, pcr: register.pcr, algorithm: register.algorithm.rawValue)
    }
}
