import IntegrityEvents
import LogEntries
import MeasuredBoot
import Testing

/// Fleets that are made to cost much.
@Suite struct CohortSizeTests {
    @Test(.timeLimit(.minutes(1)))
    func aPoolInWhichEveryMachineHasItsOwnImageCostsNoSquare() {
        var fleet = TestFleet()
        fleet.add(1...4_000) { TestFleet.values("cos-\($0)", machine: $0) }
        var other = TestFleet()
        for record in fleet.records { other.addMachine(record.instance, image: "image-\(record.instance)") }
        for report in fleet.reports { other.add(report) }
        #expect(other.machines(.agrees) == [])
    }

    @Test(.timeLimit(.minutes(1)))
    func manyValuesThatPoolsShareCostNoSquare() {
        var fleet = TestFleet()
        for pool in 1...3 {
            fleet.add(pool * 10_000...pool * 10_000 + 1_500, pool: "pool-\(pool)", image: "cos-\(pool)") { machine in
                TestFleet.values("cos-\(pool)").merging([7: "keys \((Int(machine) ?? 0) % 10_000)"]) { $1 }
            }
        }
        #expect(fleet.machines(.outlier) == [])
        #expect(fleet.last(of: 10_005)?.registers.first { $0.register.pcr == 7 }?.kind == .varies)
    }
}
