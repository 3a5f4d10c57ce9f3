import LogEntries
import MeasuredBoot

/// Everything that reports say about machines which should have booted the same.
///
/// Reports are taken one by one in any order; the same reports in another order, or some of them twice, come to the
/// same. ``CohortJudge`` says how a report stands among them. See Documentation/cohorts.md.
public struct Cohorts: Sendable {
    /// Which machines there are.
    public let inventory: NodeInventory

    /// One cohort and its machines.
    struct Cohort: Sendable {
        let key: CohortKey
        var members: [Int32] = []
    }

    private(set) var cohorts: [Cohort] = []
    private(set) var machines: [Machine] = []
    private(set) var registers: [RegisterKey] = []
    private(set) var values = DigestTable()
    private var cohortNumbers: [CohortKey: Int32] = [:]
    private var machineNumbers: [MachineID: Int32] = [:]
    private var registerNumbers: [RegisterKey: Int32] = [:]

    /// Makes cohorts of the machines of an inventory, without any report.
    public init(_ inventory: NodeInventory) { self.inventory = inventory }

    /// Adds a report. One of a machine that the inventory does not place counts for nothing.
    public mutating func add(_ report: BootReport) {
        guard !report.actual.isEmpty, let number = addMachine(report.instance) else { return }
        let since = Self.seconds(report.timestamp)
        machines[number].noteBoot(report.bootCounter, at: since)
        for register in report.actual {
            let key = RegisterKey(register, report.phase)
            let holding = Machine.Holding(
                register: Self.number(of: key, in: &registerNumbers, &registers) { key },
                value: values.add(register.value),
                since: since
            )
            machines[number].add(holding, values)
        }
    }

    private mutating func addMachine(_ instance: Instance) -> Int? {
        let id = MachineID(instance.id)
        if let known = machineNumbers[id] { return Int(known) }
        guard let record = inventory[instance.id], let key = CohortKey(record, reported: instance) else { return nil }
        let cohort = Self.number(of: key, in: &cohortNumbers, &cohorts) { Cohort(key: key) }
        let number = Int32(truncatingIfNeeded: machines.count)
        machines.append(Machine(cohort: cohort))
        machineNumbers[id] = number
        cohorts[Int(cohort)].members.append(number)
        return Int(number)
    }

    private static func number<Key: Hashable, Element>(
        of key: Key,
        in numbers: inout [Key: Int32],
        _ elements: inout [Element],
        _ make: () -> Element
    ) -> Int32 {
        if let number = numbers[key] { return number }
        let number = Int32(truncatingIfNeeded: elements.count)
        numbers[key] = number
        elements.append(make())
        return number
    }

    private static func seconds(_ time: Timestamp) -> UInt32 { UInt32(clamping: time.seconds) }

    // MARK: What is known of a report

    func machine(of instance: Instance) -> Machine? { machineNumbers[MachineID(instance.id)].map { machines[Int($0)] } }

    /// The cohort of a machine, whether or not a report of it had values.
    func number(ofCohortOf instance: Instance) -> Int? {
        guard let record = inventory[instance.id], let key = CohortKey(record, reported: instance) else { return nil }
        return cohortNumbers[key].map { Int($0) }
    }

    func number(of register: RegisterValue, in phase: ReportPhase) -> Int32? {
        registerNumbers[RegisterKey(register, phase)]
    }
}

extension RegisterKey {
    init(_ register: RegisterValue, _ phase: ReportPhase) {
        self.init(phase: phase, pcr: register.pcr, algorithm: register.algorithm.rawValue)
    }
}
