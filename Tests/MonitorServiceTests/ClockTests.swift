import LogEntries
import Testing

@testable import MonitorService

struct ClockTests {
    private let start = ContinuousClock.now
    private let noon = Timestamp(seconds: 1_800_000_000, nanoseconds: 0)

    @Test func aClockThatGoesOnWasNotSetBack() {
        var jump = ClockJump(noon, at: start)
        #expect(jump.lookBack(noon.advanced(by: .seconds(1)), at: start + .seconds(1)) == nil)
        #expect(jump.lookBack(noon.advanced(by: .seconds(9_000)), at: start + .seconds(2)) == nil)
        #expect(jump.lookBack(noon.advanced(by: .seconds(9_000)), at: start + .seconds(3)) == nil)
    }

    @Test func aClockThatWasSetBackSaysHowFarOnce() {
        var jump = ClockJump(noon, at: start)
        #expect(jump.lookBack(noon.advanced(by: .seconds(-3_600)), at: start + .seconds(1)) == .seconds(3_601))
        #expect(jump.lookBack(noon.advanced(by: .seconds(-3_599)), at: start + .seconds(2)) == nil)
    }

    @Test func aSteadyClockGoesOnFromWhereTheOtherStood() {
        let steady = SteadyClock.starting { noon }
        let (first, second) = (steady(), steady())
        #expect(first >= noon && second >= first && second.since(noon) < .seconds(60))
    }

    @Test func connectionsLeaveFilesForOtherThings() {
        #expect(ConnectionLimit.connections(ofFiles: 1_024) == 896)
        #expect(ConnectionLimit.connections(ofFiles: 100) == 50)
        #expect(ConnectionLimit.connections(ofFiles: 1_000_000) == 4_096)
    }
}
