import IntegrityEvents
import Messages
import Testing

/// What an attacker could do, as Documentation/cohorts.md tells it.
@Suite struct CohortAttackTests {
    /// A good machine with one register changed.
    private func changed(_ pcr: Int, _ text: String = "evil", _ image: String = "cos-1") -> (String) -> TestFleet.Values
    {
        { TestFleet.values(image, machine: $0).merging([pcr: text]) { $1 } }
    }

    /// Four pools of six, so that the fleet knows its registers.
    private var fleet: TestFleet {
        var fleet = TestFleet()
        for pool in 1...4 { fleet.add(pool * 10...pool * 10 + 5, pool: "pool-\(pool)") }
        return fleet
    }

    @Test(arguments: [0, 4, 7, 8, 9])
    func anyRegisterOfOneNodeChangedAtARebootIsAnOutlier(pcr: Int) {
        var fleet = self.fleet
        fleet.report("12", at: 200, boot: 2, changed(pcr)("12"))
        #expect(fleet.machines(.outlier) == [12])
        #expect(fleet.last(of: 12)?.explanation.description.contains("it changed at a reboot") == true)
        #expect(fleet.standings[2].standing == .agrees)
    }

    @Test func aNewNodeWithOtherContentsThanItsImageIsAnOutlier() {
        var fleet = self.fleet
        fleet.add([99], at: 200, pool: "pool-2", values: changed(9))
        #expect(fleet.machines(.outlier) == [99])
    }

    @Test func aNewNodeFromAnotherImageIsAloneUntilTheOthersPassIt() {
        var fleet = self.fleet
        fleet.add([99], at: 200, pool: "pool-2", image: "evil-1")
        #expect(fleet.last(of: 99)?.standing == .alone)
        fleet.add(26...28, at: 210, pool: "pool-2")
        #expect(fleet.machines(.outlier) == [99])
    }

    @Test func severalNodesChangedAtARebootAreOutliersHoweverMany() {
        var fleet = self.fleet
        for id in 11...15 { fleet.report("\(id)", at: 200, boot: 2, changed(8)("\(id)")) }
        #expect(fleet.machines(.outlier) == Array(11...15))
    }

    @Test func moreThanHalfOfAPoolNewFromTheStartIsSeen() {
        var fleet = TestFleet()
        fleet.add(1...16)
        fleet.add(17...41, at: 100, values: changed(8))
        #expect(fleet.machines(.outlier) == Array(17...41))
    }

    @Test func aWholePoolNewFromTheStartIsSeenByItsKin() {
        var fleet = TestFleet()
        for pool in 1...12 { fleet.add(pool * 10...pool * 10 + 5, pool: "pool-\(pool)") }
        fleet.add(200...205, at: 100, pool: "struck", values: changed(8))
        #expect(fleet.machines(.outlier) == Array(200...205))
    }

    @Test func aWholePoolWithoutKinIsNotSeen() {
        var fleet = TestFleet()
        fleet.add(1...6, values: changed(8))
        #expect(fleet.machines(.agrees) == Array(1...6))
    }

    @Test func aPoisonedCanaryIsAloneUntilThreeHonestOnesCome() {
        var fleet = TestFleet()
        fleet.add(1...10)
        fleet.add([50], at: 100, image: "cos-2", values: changed(8, "evil", "cos-2"))
        #expect(fleet.last(of: 50)?.standing == .alone)
        fleet.add(51...53, at: 101, image: "cos-2")
        #expect(fleet.machines(.outlier) == [50])
        #expect(fleet.machines(.rollout) == [51, 52, 53])
    }

    @Test func aPoisonedCanaryIsSeenAtOnceByItsKin() {
        var fleet = self.fleet
        for pool in 2...4 { fleet.add(pool * 10 + 6...pool * 10 + 9, at: 90, pool: "pool-\(pool)", image: "cos-2") }
        fleet.add([99], at: 100, pool: "pool-1", image: "cos-2", values: changed(8, "evil", "cos-2"))
        #expect(fleet.machines(.outlier) == [99])
    }

    @Test func aPoisonedYoungCohortIsLoudAndRecovers() {
        var fleet = TestFleet()
        fleet.add(1...3, values: changed(8))
        fleet.add(4...14, at: 10)
        #expect(fleet.machines(.outlier) == Array(4...14))
        fleet.add(15...15, at: 30)
        #expect(fleet.machines(.outlier) == [1, 2, 3])
    }

    @Test func aMachineWithTheWrongVersionInTheInventoryIsAnOutlier() {
        var fleet = self.fleet
        fleet.add(16...19, at: 100, pool: "pool-1", image: "cos-2")
        fleet.add([99], at: 110, pool: "pool-1", image: "cos-2") { TestFleet.values("cos-1", machine: $0) }
        #expect(fleet.machines(.outlier) == [99])
    }

    @Test func oneAtATimeInStepWithARolloutIsSeen() {
        var fleet = TestFleet()
        fleet.add(1...20)
        for step in 0..<8 {
            fleet.add([100 + step * 2], at: 100 + step * 10, image: "cos-2")
            fleet.add([101 + step * 2], at: 105 + step * 10, image: "cos-2", values: changed(8, "evil", "cos-2"))
        }
        #expect(fleet.machines(.outlier) == (0..<8).map { 101 + $0 * 2 })
    }

    @Test func oneAtATimeWithoutVersionsLooksLikeARolloutFromTheThirdOn() {
        var fleet = TestFleet()
        fleet.add(1...20, image: nil)
        fleet.add(21...22, at: 100, image: nil, values: changed(8))
        #expect(fleet.machines(.outlier) == [21, 22])
        fleet.add([23], at: 110, image: nil, values: changed(8))
        #expect(fleet.machines(.rollout) == [21, 22, 23])
    }

    @Test(arguments: ["cos-1", nil])
    func valuesOfTwoVersionsTogetherAreAnOutlier(image: String?) {
        var fleet = TestFleet()
        fleet.add(1...10, image: image)
        fleet.add(11...20, at: 100, image: image.map { _ in "cos-2" }) { TestFleet.values("cos-2", machine: $0) }
        let old = TestFleet.values("cos-1")[9]
        fleet.add([21], at: 120, image: image.map { _ in "cos-2" }) { machine in
            TestFleet.values("cos-2", machine: machine).merging([9: old ?? ""]) { $1 }
        }
        #expect(fleet.machines(.outlier) == [21])
    }

    @Test func anOldVersionUnderTheNameOfTheNewOneIsAnOutlierAndUnderItsOwnItIsNot() {
        var fleet = TestFleet()
        fleet.add(1...10)
        fleet.add(11...20, at: 100, image: "cos-2")
        fleet.add([21], at: 120, image: "cos-2") { TestFleet.values("cos-1", machine: $0) }
        fleet.add([22], at: 121, image: "cos-1")
        #expect(fleet.machines(.outlier) == [21])
        #expect(fleet.last(of: 22)?.standing == .agrees)
    }

    @Test func whatDiffersFromMachineToMachineShowsNothing() {
        var fleet = self.fleet
        fleet.report("12", at: 200, boot: 2, changed(1)("12"))
        #expect(fleet.machines(.outlier) == [])
        #expect(fleet.last(of: 12)?.standing == .agrees)
    }

    @Test func scatteringOnePoolIsSeenInAFleetThatKnowsItsRegisters() {
        var fleet = self.fleet
        fleet.add(100...105, at: 10, pool: "struck") { changed(8, "evil \($0)")($0) }
        #expect(fleet.machines(.outlier) == Array(100...105))
    }

    @Test func secureBootSwitchedOffInOnePoolOfManyIsSeen() {
        var fleet = TestFleet()
        for pool in 1...10 {
            let values: ((String) -> TestFleet.Values)? = pool > 6 ? changed(7, "secure boot off") : nil
            fleet.add(pool * 10...pool * 10 + 5, pool: "pool-\(pool)", values: values)
        }
        #expect(fleet.machines(.outlier) == [])
        for id in [11, 12] { fleet.report("\(id)", at: 200, boot: 2, changed(7, "secure boot off")("\(id)")) }
        #expect(fleet.machines(.outlier) == [11, 12])
    }

    @Test func newFirmwareEverywhereIsARollout() {
        var fleet = TestFleet()
        for pool in 1...4 {
            fleet.add(pool * 10...pool * 10 + 5, pool: "pool-\(pool)", image: "cos-\(pool)")
            for id in pool * 10...pool * 10 + 2 {
                fleet.report(
                    "\(id)",
                    at: 200 + pool,
                    boot: 2,
                    changed(0, "firmware 2", "cos-\(pool)")("\(id)")
                )
            }
        }
        #expect(fleet.machines(.outlier) == [])
        #expect(fleet.machines(.rollout) == [10, 11, 12, 20, 21, 22, 30, 31, 32, 40, 41, 42])
    }

    @Test func theFirstMachineWithNewFirmwareIsAnOutlierUntilOthersFollow() {
        var fleet = self.fleet
        fleet.report("12", at: 200, boot: 2, changed(0, "firmware 2")("12"))
        #expect(fleet.machines(.outlier) == [12])
    }

    @Test func aMachineThatIsFloodedWithValuesStaysAnOutlier() {
        var fleet = self.fleet
        for boot in 2...60 { fleet.report("12", at: 200 + boot, boot: boot, changed(8, "evil \(boot)")("12")) }
        #expect(fleet.machines(.outlier) == [12])
        #expect(fleet.standings.count { $0.standing == .outlier } == 59)
    }

    @Test func aBaselineLearnedAnewChangesNothingHere() {
        var fleet = self.fleet
        fleet.report("12", at: 200, boot: 2, changed(8)("12"))
        fleet.report("12", at: 201, boot: 2, changed(8)("12"))
        fleet.report("12", at: 300, boot: 3, changed(8)("12"))
        #expect(fleet.standings.suffix(3).map(\.standing) == [.outlier, .outlier, .outlier])
    }
}
