import IntegrityEvents
import MeasuredBoot
import Testing

/// The decisions of Documentation/events.md about a pass behind a failure.
@Suite struct AcceptedBootTests {
    private typealias Make = TestReports

    private let failure = Make.report(2, at: 10, passed: false, Make.evil)
    private let pass = Make.report(2, at: 20, passed: true, Make.evil, policy: Make.evil)

    @Test func aPassOfTheSameBootIsAccepted() throws {
        let judged = try #require(BootJudge.judge([failure, pass]).last)
        #expect(judged.verdict == .accepted && Make.changed(judged) == [8])
        #expect(judged.changes.first?.expected == TestFleet.digest("command line"))
        guard case .accepted(let change) = judged.ground else { return #expect(Bool(false), "\(judged.ground)") }
        #expect(change.previous == Make.time(10) && change.action == nil && change.actionTime == nil)
    }

    @Test func aPassWithoutValuesIsNotAPassOfWhatFailed() throws {
        let bare = Make.report(2, at: 20, passed: true, [:], policy: [:])
        #expect(try #require(BootJudge.judge([failure, bare]).last).verdict == .notDetermined)
    }

    @Test func otherValuesWithinABootContradict() throws {
        let judged = try #require(
            BootJudge.judge([failure, Make.report(2, at: 20, passed: true, Make.good)]).last
        )
        #expect(judged.verdict == .notDetermined)
        #expect(judged.ground == .changedWithinBoot(failedAt: Make.time(10)) && Make.changed(judged) == [8])
    }

    @Test func aNewBaselineWithinABootIsAcceptedEvenWhenTheFailureIsNotThere() throws {
        // The failure was not exported, or never said: the baseline of the report before differs from these values.
        let unsaid = Make.report(2, at: 10, passed: nil, Make.evil)
        let judged = try #require(BootJudge.judge([unsaid, pass]).last)
        #expect(judged.verdict == .accepted && Make.changed(judged) == [8])
    }

    @Test func everyFurtherPassOfTheBootIsAccepted() {
        let again = Make.report(2, at: 30, passed: true, Make.evil, policy: Make.evil)
        #expect(BootJudge.judge([failure, pass, again]).map(\.verdict) == [.failed, .accepted, .accepted])
    }

    @Test func theNextBootPassesAndSaysThatItWasAccepted() throws {
        let call = Make.relearning(at: 15)
        let next = Make.report(3, at: 90, passed: true, Make.evil, policy: Make.evil)
        let judged = try #require(BootJudge.judge([failure, pass, next], events: [call]).last)
        #expect(judged.verdict == .passed && judged.changes.isEmpty)
        guard case .accepted(let change) = judged.baseline else { return #expect(Bool(false), "\(judged.baseline)") }
        #expect(change.action?.principal == "ann@acme.example" && change.actionTime == Make.time(15))
    }

    @Test func aNextBootWithTheOldValuesIsAnotherBaseline() throws {
        // The disk was repaired and the baseline of the beginning learned again: somebody did that, too.
        let next = Make.report(3, at: 90, passed: true, Make.good)
        let judged = try #require(BootJudge.judge([failure, pass, next]).last)
        #expect(judged.verdict == .accepted)
        guard case .baselineReplaced(let change, dropped: []) = judged.ground else {
            return #expect(Bool(false), "\(judged.ground)")
        }
        #expect(change.previous == Make.time(20))
    }

    @Test func aNextBootThatPassesWithTheOldBaselineHeals() throws {
        let judged = try #require(
            BootJudge.judge([failure, Make.report(3, at: 20, passed: true, Make.good)]).last
        )
        #expect(judged.verdict == .passed && judged.ground == .consistent && judged.baseline == .unchanged)
    }

    @Test func aBaselineThatChangedUnseenIsTold() throws {
        let judged = try #require(
            BootJudge.judge([
                Make.report(1, at: 0, passed: true, Make.good),
                Make.report(2, at: 9, passed: true, Make.evil, policy: Make.evil),
            ]).last
        )
        #expect(judged.verdict == .accepted && judged.changes.isEmpty == false)
        guard case .baselineReplaced(let change, dropped: []) = judged.ground else {
            return #expect(Bool(false), "\(judged.ground)")
        }
        #expect(change.previous == Make.time(0) && change.action == nil)
    }

    @Test func aBaselineThatWasLearnedWithTheSameValuesIsTold() throws {
        let judged = try #require(
            BootJudge.judge(
                [Make.report(1, at: 0, passed: true, Make.good), Make.report(2, at: 9, passed: true, Make.good)],
                events: [Make.relearning(at: 5)]
            ).last
        )
        guard case .relearned(let change, differs: false) = judged.baseline else {
            return #expect(Bool(false), "\(judged.baseline)")
        }
        #expect(change.action?.principal == "ann@acme.example")
    }

    @Test func machinesAndPhasesAreFollowedApart() {
        let others = [
            Make.report(2, at: 20, passed: true, Make.evil, policy: Make.evil, phase: .early),
            Make.report(2, at: 20, passed: true, Make.evil, policy: Make.evil, instance: "8"),
        ]
        #expect(BootJudge.judge([failure] + others).map(\.verdict) == [.failed, .passed, .passed])
    }
}
