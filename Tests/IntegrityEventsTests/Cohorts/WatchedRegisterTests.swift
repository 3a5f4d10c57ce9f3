import IntegrityEvents
import Testing

/// Which registers are watched, what is said of the others, and how little it takes to hide in a rollout.
@Suite struct WatchedRegisterTests {
    private func changed(_ pcr: Int, _ text: String) -> (String) -> TestFleet.Values {
        { TestFleet.values("cos-1", machine: $0).merging([pcr: text]) { $1 } }
    }

    private func fleet(pools: Int, size: Int) -> TestFleet {
        var fleet = TestFleet()
        for pool in 1...pools { fleet.add(pool * 100...pool * 100 + size - 1, pool: "pool-\(pool)") }
        return fleet
    }

    /// Three rebooted machines in each of three pools, whether they are changed alike or each in its own way.
    @Test(arguments: [true, false])
    func aFewRebootedMachinesDoNotSwitchARegisterOff(isAlike: Bool) {
        var fleet = fleet(pools: 3, size: 40)
        let struck = (1...3).flatMap { pool in (0..<3).map { pool * 100 + $0 } }
        for id in struck {
            fleet.report("\(id)", at: 200, boot: 2, changed(8, isAlike ? "evil" : "evil \(id)")("\(id)"))
        }
        #expect(fleet.machines(.outlier) == struck)
    }

    /// The disk is grown at the second boot, on a good part of all machines.
    @Test func whatChangesOnManyMachinesToValuesOfTheirOwnIsLeftAsideAndNamed() {
        var fleet = fleet(pools: 3, size: 8)
        for pool in 1...3 {
            for id in pool * 100...pool * 100 + 3 {
                fleet.report("\(id)", at: 200, boot: 2, changed(8, "grown \(id)")("\(id)"))
            }
        }
        #expect(fleet.machines(.outlier) == [])
        let reasons = fleet.last(of: 100)?.registers.filter { $0.aside != nil }.map(\.aside)
        #expect(reasons == [.differsByMachine, .doesNotLast])
    }

    @Test func oneNewMachineInEachPoolIsNoRollout() {
        var fleet = TestFleet()
        for pool in 1...4 {
            fleet.add(pool * 100...pool * 100 + 9, pool: "pool-\(pool)", image: "cos-\(pool % 2)")
            fleet.add([pool * 100 + 50], at: 100, pool: "pool-\(pool)", image: "cos-\(pool % 2)") {
                TestFleet.values("cos-\(pool % 2)", machine: $0).merging([7: "secure boot off"]) { $1 }
            }
        }
        #expect(fleet.machines(.outlier) == [150, 250, 350, 450])
    }

    @Test func whoeverLeavesRegistersOutAgreesWithNothing() {
        var fleet = fleet(pools: 3, size: 6)
        fleet.add([199], at: 100, pool: "pool-1") { machine in
            TestFleet.values("cos-1", machine: machine).filter { $0.key != 8 && $0.key != 9 }
        }
        let standing = fleet.last(of: 199)
        #expect(standing?.standing == .notDetermined && standing?.missing == [8, 9])
        #expect(standing?.nodes == 7 && standing?.agrees == 6)
    }

    @Test func registersThatTheOthersDoNotReportAreNotMissed() {
        var fleet = fleet(pools: 3, size: 6)
        fleet.add([199], at: 100, pool: "pool-1") { machine in
            TestFleet.values("cos-1", machine: machine).merging([14: "owner's keys"]) { $1 }
        }
        #expect(fleet.last(of: 100)?.standing == .agrees)
        #expect(fleet.last(of: 100)?.missing == [])
    }

    @Test func whereMachinesDifferInWhatTheyReportNothingIsMissing() {
        var fleet = TestFleet()
        fleet.add(1...10) { machine in
            TestFleet.values("cos-1", machine: machine).filter { $0.key != 9 || (Int(machine) ?? 0) % 2 == 0 }
        }
        #expect(fleet.machines(.agrees) == Array(1...10))
    }
}
