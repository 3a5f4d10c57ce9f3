import LogEntries
import MeasuredBoot

extension Cohorts {
    /// Adds a report. One of a machine that the inventory does not place counts for nothing as long as it does not.
    public mutating func add(_ report: BootReport) { _ = take(report) }

    /// Adds a report; what it changes, nil when nothing.
    mutating func take(_ report: BootReport) -> CohortGain? {
        guard !report.actual.isEmpty, let number = member(report.instance.id, placedBy: report.instance) else {
            return nil
        }
        let since = UInt32(clamping: report.timestamp.seconds)
        var gain = CohortGain(machine: number)
        note(report.instance, at: since, of: number, &gain)
        noteBoot(report.bootCounter, at: since, of: number, &gain)
        if machines[Int(number)].note(report.phase) {
            if let cohort = gain.cohort { cohorts[Int(cohort)].noteNodes(PhaseSet(report.phase)) }
            machines[Int(number)].makeRoom(for: report.actual.count)
            gain.isNews = true
        }
        for register in report.actual {
            let key = Int32(truncatingIfNeeded: registers.number(of: RegisterKey(register, report.phase)))
            let known = values.number(of: register.value)
            // A value that would not be kept must not stay in the table, either.
            if known == nil, machines[Int(number)].isFull(key, at: since) { continue }
            let value = known ?? values.add(register.value)
            count(Machine.Holding(register: key, value: value, since: since), of: number, &gain)
        }
        if gain.cohort == nil { place(number, &gain) }
        return gain.isNews ? gain : nil
    }

    /// The number of a machine, which gets one unless there are too many that have no place.
    mutating func member(_ id: String, placedBy instance: Instance) -> Int32? {
        if let number = index.number(of: id) { return number }
        guard unplaced < unplacedLimit || key(of: id, reported: instance) != nil else { return nil }
        machines.append(Machine())
        unplaced += 1
        return index.append(id)
    }

    private mutating func noteBoot(_ counter: String, at time: UInt32, of number: Int32, _ gain: inout CohortGain) {
        let before = machines[Int(number)]
        machines[Int(number)].noteBoot(counter, at: time)
        guard let cohort = before.cohort else { return }
        if !before.wasRebooted, machines[Int(number)].wasRebooted {
            cohorts[Int(cohort)].noteReboot()
            gain.isNews = true
        }
        guard time < cohorts[Int(cohort)].start else { return }
        changeOrder(of: cohort) { $0.noteStart(time) }
        gain.isEarlier = true
        gain.isNews = true
    }

    private mutating func count(_ holding: Machine.Holding, of number: Int32, _ gain: inout CohortGain) {
        let change = machines[Int(number)].add(holding, values)
        guard change != .nothing else { return }
        gain.isNews = true
        gain.isHistory = gain.isHistory || change == .history
        guard let cohort = gain.cohort else { return }
        if change == .vote { gain.votes.append(holding.register) }
        if change == .history {
            cohorts[Int(cohort)].outdate(holding.register)
            outdated.insert(cohort)
            gain.reshaped.append(holding.register)
        } else if cohorts[Int(cohort)].add(holding, isVote: change == .vote, number, values) {
            gain.reshaped.append(holding.register)
        }
    }
}
