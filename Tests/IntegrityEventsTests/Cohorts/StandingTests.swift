import IntegrityEvents
import Messages
import Testing

@Suite struct StandingTests {
    @Test func machinesThatBootAlikeAgree() {
        var fleet = TestFleet()
        fleet.add(1...41)
        #expect(fleet.machines(.agrees) == Array(1...41))
        let standing = fleet.last(of: 7)
        #expect(standing?.nodes == 41)
        #expect(standing?.agrees == 41)
        #expect(standing?.key == "acme/europe-west4/main/default n2 cos-1")
    }

    @Test func oneThatDiffersIsAnOutlierAndTheOthersAreNot() {
        var fleet = TestFleet()
        fleet.add(1...40)
        fleet.add([41], at: 50) { TestFleet.values("cos-1", machine: $0).merging([8: "init=/evil"]) { $1 } }
        #expect(fleet.machines(.outlier) == [41])
        #expect(fleet.machines(.agrees) == Array(1...40))
        let standing = fleet.last(of: 41)
        #expect(standing?.nodes == 41)
        #expect(standing?.agrees == 40)
        let words = "1 of 41; the other 40 agree since 2026-11-02; PCR 8: 1 with this value, 40 with another"
        #expect(standing?.explanation.description == words)
    }

    @Test func anUpgradeIsARolloutForAWeekAndThenTheRule() {
        var fleet = TestFleet()
        fleet.add(1...20)
        fleet.add(21...40, at: 100, image: "cos-2")
        fleet.add([41], at: 100 + 8 * 24, image: "cos-2")
        #expect(fleet.machines(.rollout) == Array(21...40))
        #expect(fleet.machines(.agrees) == Array(1...20) + [41])
        #expect(fleet.last(of: 25)?.agrees == 21)
    }

    @Test func withoutVersionsSeveralNewMachinesAreARollout() {
        var fleet = TestFleet()
        fleet.add(1...20, image: nil)
        fleet.add(21...30, at: 100, image: nil) { TestFleet.values("cos-2", machine: $0) }
        #expect(fleet.machines(.rollout) == Array(21...30))
        #expect(fleet.last(of: 25)?.agrees == 10)
        #expect(fleet.last(of: 25)?.nodes == 30)
    }

    @Test func withoutVersionsOneMachineThatChangesAtARebootIsAnOutlier() {
        var fleet = TestFleet()
        fleet.add(1...20, image: nil)
        fleet.report("3", at: 100, boot: 2, TestFleet.values("cos-2", machine: "3"))
        #expect(fleet.machines(.outlier) == [3])
        #expect(fleet.standings[2].standing == .agrees)
    }

    @Test func aMachineByItselfIsAlone() {
        var fleet = TestFleet()
        fleet.add([1])
        #expect(fleet.last(of: 1)?.standing == .alone)
        #expect(fleet.last(of: 1)?.nodes == 1)
    }

    @Test func twoThatDisagreeAreAlone() {
        var fleet = TestFleet()
        fleet.add([1])
        fleet.add([2], at: 5) { _ in TestFleet.values("cos-1", machine: "1").merging([8: "other"]) { $1 } }
        #expect(fleet.machines(.alone) == [1, 2])
    }

    @Test func aMachineThatTheInventoryLacksIsNotDetermined() {
        var fleet = TestFleet()
        fleet.add(1...5)
        fleet.report("9", at: 9, TestFleet.values("cos-1"))
        let standing = fleet.last(of: 9)
        #expect(standing?.standing == .notDetermined)
        #expect(standing?.key == nil)
        #expect(standing?.explanation == "the inventory does not have this machine")
    }

    @Test func aMachineOfWhichNothingIsKnownIsNotDetermined() {
        var fleet = TestFleet()
        fleet.addMachine("1", pool: nil, image: nil, cluster: nil)
        fleet.report("1", at: 0, TestFleet.values("cos-1"))
        #expect(fleet.last(of: 1)?.standing == .notDetermined)
    }

    @Test func aReportWithoutValuesIsNotDetermined() {
        var fleet = TestFleet()
        fleet.add(1...5)
        fleet.report("1", at: 9, [:])
        #expect(fleet.last(of: 1)?.standing == .notDetermined)
    }

    @Test func aRegisterThatDiffersFromMachineToMachineCountsForNothing() {
        var fleet = TestFleet()
        fleet.add(1...5)
        let kinds = fleet.last(of: 2)?.registers.map(\.kind)
        #expect(kinds == [.agrees, .varies, .agrees, .agrees, .agrees, .agrees, .agrees])
    }

    @Test func aMachineThatIsAloneInItsPoolIsHeldAgainstItsVersionElsewhere() {
        var fleet = TestFleet()
        for pool in 1...4 { fleet.add(pool * 10...pool * 10 + 5, pool: "pool-\(pool)") }
        fleet.add([90], at: 50, pool: "small")
        fleet.add([91], at: 51, pool: "tiny") { TestFleet.values("cos-1", machine: $0).merging([9: "evil"]) { $1 } }
        #expect(fleet.last(of: 90)?.standing == .agrees)
        #expect(fleet.machines(.outlier) == [91])
    }
}
