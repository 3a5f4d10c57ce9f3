import IntegrityEvents
import TestSupport
import Testing

/// What holds for any fleet that is watched while it reports: in the end it is judged as if it had been read at once.
@Suite struct FleetWatchPropertyTests {
    private static let seeds = Array(UInt64(1)...20)

    private func expectBatch(_ watch: FleetWatch, _ fleet: TestFleet, _ comment: Comment) {
        var watch = watch
        watch.refreshKnowledge()
        let judge = fleet.judge
        let differing = fleet.reports.filter { watch.standing(of: $0) != judge.standing(of: $0) }
        #expect(differing == [], comment)
    }

    /// Reports in any order, some asked about at once, knowledge refreshed now and then.
    @Test(arguments: seeds)
    func inTheEndEveryReportStandsAsInTheBatch(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let fleet = TestFleet(&random)
        var watch = FleetWatch(NodeInventory(fleet.records))
        for report in fleet.reports.shuffled(using: &random) {
            watch.add(report)
            if Bool.random(using: &random) { _ = watch.standing(of: report) }
            if Int.random(in: 0..<10, using: &random) == 0 { watch.refreshKnowledge() }
            if Int.random(in: 0..<10, using: &random) == 0 { _ = watch.machinesToReconsider(atMost: 3) }
        }
        expectBatch(watch, fleet, "seed \(seed)")
    }

    @Test(arguments: seeds)
    func reportsThatComeTwiceChangeNothing(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let fleet = TestFleet(&random)
        var watch = FleetWatch(NodeInventory(fleet.records))
        for report in fleet.reports { watch.add(report) }
        watch.refreshKnowledge()
        while !watch.machinesToReconsider().isEmpty {}
        for report in fleet.reports.shuffled(using: &random) { watch.add(report) }
        #expect(watch.knowledgeIsCurrent && watch.machinesToReconsider() == [])
        expectBatch(watch, fleet, "seed \(seed)")
    }

    /// One part of the machines is put into another watch by what is stored of them, the others report there.
    @Test(arguments: seeds)
    func whatIsRestoredIsWhatWasStored(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let fleet = TestFleet(&random)
        var first = FleetWatch(NodeInventory(fleet.records))
        for report in fleet.reports { first.add(report) }
        var second = FleetWatch(NodeInventory(fleet.records))
        for record in fleet.records where Bool.random(using: &random) {
            guard let history = first.history(of: record.instance) else { continue }
            second.restore(history)
            #expect(second.history(of: record.instance) == history)
        }
        for report in fleet.reports.shuffled(using: &random) {
            second.add(report)
            _ = second.standing(of: report)
        }
        expectBatch(second, fleet, "seed \(seed)")
    }

    /// A transaction of reports is undone by restoring what was known of their machines.
    @Test(arguments: seeds)
    func whatIsRolledBackLeavesNoTrace(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let fleet = TestFleet(&random)
        var watch = FleetWatch(NodeInventory(fleet.records))
        for report in fleet.reports { watch.add(report) }
        watch.refreshKnowledge()
        let machines = fleet.records.map(\.instance).shuffled(using: &random).prefix(4)
        let known = machines.map { ($0, watch.history(of: $0)) }
        for (place, machine) in machines.enumerated() {
            let undone = TestFleet.report(machine, at: place * 100, boot: 5, [7: "undone \(place)", 8: "undone"])
            watch.add(undone)
            _ = watch.standing(of: undone)
            if place == 2 { watch.refreshKnowledge() }
        }
        for (machine, history) in known {
            if let history { watch.restore(history) } else { watch.forget(machine) }
        }
        expectBatch(watch, fleet, "seed \(seed)")
    }

    /// The inventory knows nothing, or something else, until all reports are there.
    @Test(arguments: seeds)
    func anInventoryMayComeLate(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let fleet = TestFleet(&random)
        var wrong = TestFleet()
        for record in fleet.records where Bool.random(using: &random) {
            wrong.addMachine(record.instance, pool: "pool-\(Int.random(in: 0...5, using: &random))", image: "cos-3")
        }
        var watch = FleetWatch(NodeInventory(wrong.records))
        for report in fleet.reports.shuffled(using: &random) {
            watch.add(report)
            _ = watch.standing(of: report)
        }
        watch.refreshKnowledge()
        watch.update(NodeInventory(fleet.records))
        expectBatch(watch, fleet, "seed \(seed)")
    }

    /// Whoever asks about the machines that are named, and no others, knows how every report stands.
    @Test(arguments: seeds.prefix(12))
    func reportsOfMachinesThatNeedNotBeReconsideredStandAsBefore(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let fleet = TestFleet(&random)
        var watch = FleetWatch(NodeInventory(fleet.records))
        var told: [BootReport: Standing] = [:]
        var ofMachine: [String: [BootReport]] = [:]
        for report in fleet.reports.shuffled(using: &random) {
            watch.add(report)
            ofMachine[report.instance.id, default: []].append(report)
            told[report] = watch.standing(of: report)?.standing
            if Int.random(in: 0..<6, using: &random) == 0 { watch.refreshKnowledge() }
            while watch.hasMachinesToReconsider {
                for machine in watch.machinesToReconsider(atMost: 2) {
                    for report in ofMachine[machine] ?? [] { told[report] = watch.standing(of: report)?.standing }
                }
            }
            let others = told.keys.filter { watch.standing(of: $0)?.standing != told[$0] }
            #expect(others == [], "seed \(seed)")
        }
    }

    /// A lesson that a copy learned while reports came.
    @Test(arguments: seeds.prefix(12))
    func aCopyMayLearnMeanwhile(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let fleet = TestFleet(&random)
        let half = fleet.reports.count / 2
        var (watch, other) = (FleetWatch(NodeInventory(fleet.records)), FleetWatch(NodeInventory(fleet.records)))
        for report in fleet.reports.prefix(half) {
            watch.add(report)
            other.add(report)
        }
        other.refreshKnowledge()
        let lesson = watch.learned()
        for report in fleet.reports.dropFirst(half) {
            watch.add(report)
            other.add(report)
        }
        watch.adopt(lesson)
        for report in fleet.reports { #expect(watch.standing(of: report) == other.standing(of: report)) }
        #expect(watch.knowledgeIsCurrent == other.knowledgeIsCurrent)
    }
}
