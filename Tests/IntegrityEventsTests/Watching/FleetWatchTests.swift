import IntegrityEvents
import Messages
import TestSupport
import Testing

@Suite struct FleetWatchTests {
    private func watch(_ fleet: TestFleet) -> FleetWatch {
        var watch = FleetWatch(NodeInventory(fleet.records))
        for report in fleet.reports { watch.add(report) }
        watch.refreshKnowledge()
        while watch.hasMachinesToReconsider { _ = watch.machinesToReconsider() }
        return watch
    }

    @Test func withoutAnInventoryNothingStands() {
        var watch = FleetWatch(NodeInventory())
        let report = TestFleet.report("1", at: 0, TestFleet.values("cos-1"))
        watch.add(report)
        #expect(watch.standing(of: report) == nil)
    }

    @Test func anOutlierIsOneAtOnce() {
        var fleet = TestFleet()
        fleet.add(1...40)
        fleet.addMachine("41")
        var watch = watch(fleet)
        let evil = TestFleet.report("41", at: 50, TestFleet.values("cos-1").merging([8: "init=/evil"]) { $1 })
        watch.add(evil)
        #expect(watch.standing(of: evil)?.standing == .outlier)
        #expect(watch.machinesToReconsider() == [])
    }

    /// The first machine of a version is alone; three honest ones make it an outlier.
    @Test func theFirstMachineIsReconsideredWhenThreeOthersDiffer() {
        var fleet = TestFleet()
        fleet.add([1]) { TestFleet.values("cos-1", machine: $0).merging([8: "init=/evil"]) { $1 } }
        var watch = watch(fleet)
        #expect(watch.standing(of: fleet.reports[0])?.standing == .alone)
        fleet.add(2...4, at: 5)
        watch.update(NodeInventory(fleet.records))
        var named: Set<String> = []
        for report in fleet.reports.dropFirst() {
            watch.add(report)
            _ = watch.standing(of: report)
            named.formUnion(watch.machinesToReconsider())
        }
        #expect(named.contains("1"))
        #expect(watch.standing(of: fleet.reports[0])?.standing == .outlier)
    }

    @Test func oneMoreMachineThatAgreesBringsNobodyUp() {
        var fleet = TestFleet()
        fleet.add(1...40)
        fleet.addMachine("41")
        var watch = watch(fleet)
        watch.add(TestFleet.report("41", at: 50, TestFleet.values("cos-1", machine: "41")))
        #expect(watch.machinesToReconsider() == [])
    }

    @Test func noMoreMachinesAreNamedThanAskedFor() {
        var fleet = TestFleet()
        fleet.add(1...30, image: nil)
        var watch = watch(fleet)
        watch.update(NodeInventory(TestFleet.renamed(fleet, image: "cos-1")))
        var named: [String] = []
        while watch.hasMachinesToReconsider {
            let some = watch.machinesToReconsider(atMost: 7)
            #expect(some.count <= 7)
            named += some
        }
        #expect(named.count == 30 && Set(named).count == 30)
    }

    @Test func whatLittleIsNewDoesNotMakeKnowledgeStale() {
        var fleet = TestFleet()
        for pool in 1...10 { fleet.add(pool * 100...pool * 100 + 19, pool: "pool-\(pool)") }
        fleet.addMachine("9", pool: "pool-1")
        var watch = watch(fleet)
        #expect(!watch.knowledgeIsStale && watch.knowledgeIsCurrent)
        watch.add(TestFleet.report("9", at: 90, TestFleet.values("cos-1", machine: "9")))
        #expect(!watch.knowledgeIsStale && !watch.knowledgeIsCurrent)
    }

    @Test func aMachineThatWasForgottenHasNeverBeen() {
        var fleet = TestFleet()
        fleet.add(1...5)
        var watch = watch(fleet)
        watch.forget("5")
        #expect(watch.history(of: "5") == nil)
        #expect(watch.standing(of: fleet.reports[0])?.nodes == 4)
    }

    /// Machines that nobody knows can be made up by whoever writes into the log.
    @Test func onlySoManyMachinesThatNobodyKnowsAreKept() {
        var fleet = TestFleet()
        fleet.addMachine("known")
        var watch = FleetWatch(NodeInventory(fleet.records), unplacedLimit: 50)
        for id in 0..<60 { watch.add(TestFleet.report("\(id)", at: 0, [8: "made up"])) }
        watch.add(TestFleet.report("known", at: 1, [8: "made up"]))
        #expect(watch.history(of: "49") != nil && watch.history(of: "50") == nil)
        #expect(watch.history(of: "known") != nil)
    }

    @Test func rowsAreThoseOfTheWholeReport() {
        var random = SplitMix(seed: 7)
        let fleet = TestFleet(&random)
        var events = EventCollection()
        let relearned = TestReports.relearning(at: 3_000, instance: "1", name: "node-1")
        events.add(.related(relearned))
        for (number, report) in fleet.reports.enumerated() {
            let identity = EntryIdentity(
                log: "integrity",
                instance: report.instance.id,
                timestamp: report.timestamp,
                insertID: "\(number)"
            )
            events.add(.integrity(LogEvent(identity: identity, instance: report.instance, kind: .report(report))))
        }
        let whole = FleetReport(events, inventory: NodeInventory(fleet.records))
        var watch = FleetWatch(NodeInventory(fleet.records))
        for report in fleet.reports { watch.add(report) }
        watch.refreshKnowledge()
        for machine in fleet.records.map(\.instance) {
            let reports = fleet.reports.filter { $0.instance.id == machine }.sorted { $0.timestamp < $1.timestamp }
            let last = reports.suffix(1)
            let rows = watch.judge(Array(last), history: reports.dropLast(), events: [relearned])
            let expected = whole.rows.filter { $0.report.instance.id == machine }.suffix(1)
            #expect(rows == Array(expected))
        }
    }
}

extension TestFleet {
    /// The machines of a fleet, made from another image by what is known now.
    fileprivate static func renamed(_ fleet: TestFleet, image: String) -> [NodeRecord] {
        fleet.records.map { record in
            var record = record
            record.image = image
            return record
        }
    }
}
