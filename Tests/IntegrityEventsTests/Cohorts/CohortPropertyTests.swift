import IntegrityEvents
import LogEntries
import MeasuredBoot
import TestSupport
import Testing

/// What holds for any fleet.
@Suite struct CohortPropertyTests {
    private static let seeds = Array(UInt64(1)...40)

    private func judge(_ fleet: TestFleet, _ reports: some Sequence<BootReport>) -> CohortJudge {
        var cohorts = Cohorts(NodeInventory(fleet.records))
        for report in reports { cohorts.add(report) }
        return CohortJudge(cohorts)
    }

    @Test(arguments: seeds)
    func theOrderOfReportsDoesNotMatter(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let fleet = TestFleet(&random)
        let (one, other) = (judge(fleet, fleet.reports), judge(fleet, fleet.reports.shuffled(using: &random)))
        for report in fleet.reports { #expect(one.standing(of: report) == other.standing(of: report)) }
    }

    @Test(arguments: seeds)
    func reportsThatComeTwiceCountOnce(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let fleet = TestFleet(&random)
        let (once, twice) = (judge(fleet, fleet.reports), judge(fleet, fleet.reports + fleet.reports))
        for report in fleet.reports { #expect(once.standing(of: report) == twice.standing(of: report)) }
    }

    @Test(arguments: seeds)
    func theOrderOfTheInventoryDoesNotMatter(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let fleet = TestFleet(&random)
        var cohorts = Cohorts(NodeInventory(fleet.records.shuffled(using: &random)))
        for report in fleet.reports { cohorts.add(report) }
        let (one, other) = (judge(fleet, fleet.reports), CohortJudge(cohorts))
        for report in fleet.reports { #expect(one.standing(of: report) == other.standing(of: report)) }
    }

    @Test(arguments: seeds)
    func countsAreCountsOfTheCohort(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let fleet = TestFleet(&random)
        let judge = judge(fleet, fleet.reports)
        for report in fleet.reports {
            let standing = judge.standing(of: report)
            #expect(standing.agrees >= 0 && standing.agrees <= standing.nodes)
            #expect(standing.nodes >= 1)
            #expect(standing.registers.count == report.actual.count)
            for register in standing.registers {
                #expect(register.holders <= standing.nodes && register.expectedHolders <= standing.nodes)
            }
        }
    }

    @Test(arguments: 2...30)
    func oneMoreThatAgreesMakesNoOutlierOfAnother(size: Int) {
        var fleet = TestFleet()
        fleet.add(1...size)
        fleet.add([500], at: 80) { TestFleet.values("cos-1", machine: $0).merging([8: "evil"]) { $1 } }
        let before = fleet.machines(.outlier)
        fleet.add([501], at: 90)
        let after = fleet.machines(.outlier)
        #expect(Set(after).isSubset(of: Set(before).union([500])))
        #expect(after == [500])
    }

    @Test(arguments: [3, 10, 40])
    func machinesOfOtherPoolsDoNotChangeWhatAPoolAgreesOn(pools: Int) {
        var fleet = TestFleet()
        fleet.add(1...10)
        for pool in 1...pools {
            fleet.add(pool * 100...pool * 100 + 4, pool: "other-\(pool)", image: "cos-\(pool % 3 + 2)")
        }
        #expect(fleet.machines(.outlier) == [])
        #expect(fleet.last(of: 5)?.standing == .agrees)
    }

    @Test func banksAreNotHeldAgainstEachOther() {
        var fleet = TestFleet()
        fleet.add(1...5)
        fleet.addMachine("6")
        let sha256 = RegisterValue(pcr: 8, algorithm: .sha256, value: Digest(Array(repeating: 7, count: 32)))
        let report = BootReport(
            instance: Instance(project: "acme", zone: "europe-west4-a", id: "6"),
            bootCounter: "1",
            phase: .late,
            timestamp: fleet.reports[0].timestamp,
            passed: true,
            actual: [sha256],
            policy: []
        )
        let standing = judge(fleet, fleet.reports + [report]).standing(of: report)
        #expect(standing.standing == .notDetermined && standing.missing == [0, 2, 4, 7, 8, 9])
    }

    @Test func phasesAreNotHeldAgainstEachOther() {
        var fleet = TestFleet()
        fleet.add(1...5)
        let late = fleet.reports[0]
        let early = BootReport(
            instance: late.instance,
            bootCounter: "1",
            phase: .early,
            timestamp: late.timestamp,
            passed: true,
            actual: [RegisterValue(pcr: 4, algorithm: .sha1, value: TestFleet.digest("before the kernel"))],
            policy: []
        )
        let judge = judge(fleet, fleet.reports + [early])
        #expect(judge.standing(of: early).standing == .alone)
        #expect(judge.standing(of: late).standing == .agrees)
    }
}
