import IntegrityEvents
import MeasuredBoot
import Testing

/// The decisions of Documentation/events.md about one report by itself.
@Suite struct BootJudgeTests {
    private typealias Make = TestReports

    private func judge(_ report: BootReport) throws -> JudgedReport {
        try #require(BootJudge.judge([report]).first)
    }

    // MARK: Google's word and the values

    @Test func aPassWithTheValuesOfTheBaselinePassed() throws {
        let judged = try judge(Make.report(2, at: 0, passed: true, Make.good))
        #expect(judged.verdict == .passed && judged.ground == .consistent && judged.changes.isEmpty)
        #expect(judged.baseline == .unchanged)
    }

    @Test func aFailureNamesWhatDiffers() throws {
        let judged = try judge(Make.report(2, at: 0, passed: false, Make.evil))
        #expect(judged.verdict == .failed && judged.ground == .consistent)
        let change = try #require(judged.changes.first)
        #expect(judged.changes.count == 1 && change.pcr == 8 && change.component == .kernelCommandLine)
        #expect(change.expected == TestFleet.digest("command line") && change.actual == TestFleet.digest("evil"))
    }

    @Test func aPassWithOtherValuesContradictsItself() throws {
        let judged = try judge(Make.report(2, at: 0, passed: true, Make.evil))
        #expect(judged.verdict == .notDetermined && judged.ground == .passedWithDifference)
        #expect(Make.changed(judged) == [8])
    }

    @Test func aFailureWithoutDifferenceStands() throws {
        let judged = try judge(Make.report(2, at: 0, passed: false, Make.good))
        #expect(judged.verdict == .failed && judged.ground == .failedWithoutDifference && judged.changes.isEmpty)
    }

    @Test func aReportThatDoesNotSayIsNotDetermined() throws {
        for values in [Make.good, Make.evil] {
            let judged = try judge(Make.report(2, at: 0, passed: nil, values))
            #expect(judged.verdict == .notDetermined && judged.ground == .unsaid)
            #expect(Make.changed(judged) == (values == Make.evil ? [8] : []))
        }
    }

    @Test func withoutABaselineThereIsOnlyGooglesWord() throws {
        let judged = try judge(Make.report(2, at: 0, passed: true, Make.good, policy: [:]))
        #expect(judged.verdict == .passed && judged.ground == .withoutPolicy)
        #expect(judged.comparison.outsidePolicy == [0, 4, 8])
        #expect(try judge(Make.report(2, at: 0, passed: false, Make.good, policy: [:])).verdict == .failed)
    }

    // MARK: Register by register

    @Test func listsMayBeOfAnyLengthAndOrder() throws {
        let actual = Make.values([0: "firmware", 4: "loader", 5: "disk", 8: "evil"])
        let policy = Make.values([8: "command line", 0: "firmware"])
        let judged = try judge(Make.report(2, at: 0, passed: false, actual.reversed(), policy.reversed()))
        #expect(Make.changed(judged) == [8] && judged.comparison.outsidePolicy == [4, 5])
        #expect(judged.comparison.unmeasured.isEmpty)
    }

    @Test func registersAreComparedWithinTheirBank() throws {
        let actual = Make.values(Make.good) + Make.values(Make.evil, .sha256)
        let policy = Make.values(Make.good, .sha256)
        let judged = try judge(Make.report(2, at: 0, passed: false, actual, policy))
        #expect(judged.changes.map(\.algorithm) == [.sha256] && Make.changed(judged) == [8])
    }

    @Test func aBaselineOfAnotherBankCannotBeFollowed() throws {
        let judged = try judge(
            Make.report(2, at: 0, passed: true, Make.values(Make.good), Make.values(Make.good, .sha256))
        )
        #expect(judged.verdict == .notDetermined && judged.ground == .passedUncompared)
        #expect(judged.comparison.unmeasured == [0, 4, 8] && judged.changes.isEmpty)
    }

    @Test func aRegisterOfTheBaselineThatWasNotMeasuredCannotBeFollowed() throws {
        let judged = try judge(Make.report(2, at: 0, passed: true, [0: "firmware", 4: "loader"]))
        #expect(judged.verdict == .notDetermined && judged.comparison.unmeasured == [8])
        // The alarm stands all the same.
        #expect(try judge(Make.report(2, at: 0, passed: false, [0: "firmware"])).verdict == .failed)
    }

    // MARK: First boot and launch

    @Test func aFirstBootIsComparedWithItself() throws {
        for boot in 0...1 {
            #expect(try judge(Make.report(boot, at: 0, passed: true, Make.good)).baseline == .firstBoot)
        }
        let later = BootJudge.judge([
            Make.report(1, at: 0, passed: true, Make.good), Make.report(2, at: 9, passed: true, Make.good),
        ])
        #expect(later.map(\.baseline) == [.firstBoot, .unchanged])
        // Not even a first boot vouches for what failed.
        #expect(try judge(Make.report(1, at: 0, passed: false, Make.evil)).baseline == .unchanged)
    }

    @Test func aLaunchIsWhatTheHardwareSays() throws {
        let verdicts: [(Bool?, BootVerdict)] = [(true, .passed), (false, .failed), (nil, .notDetermined)]
        for (passed, verdict) in verdicts {
            let judged = try judge(Make.report(0, at: 0, passed: passed, [:], policy: [:], phase: .launch))
            #expect(judged.verdict == verdict && judged.baseline == .unchanged)
        }
    }

    @Test func everyLaunchIsAttestedAnew() {
        // All of them have the same counter: a good one behind a bad one has healed.
        let judged = BootJudge.judge([
            Make.report(0, at: 0, passed: false, [:], policy: [:], phase: .launch),
            Make.report(0, at: 5, passed: true, [:], policy: [:], phase: .launch),
        ])
        #expect(judged.map(\.verdict) == [.failed, .passed])
    }

    // MARK: Order

    @Test func reportsAreJudgedInTheOrderOfTime() {
        let reports = [
            Make.report(2, at: 20, passed: true, Make.evil, policy: Make.evil),
            Make.report(2, at: 10, passed: false, Make.evil), Make.report(1, at: 0, passed: true, Make.good),
        ]
        let judged = BootJudge.judge(reports)
        #expect(judged.map(\.verdict) == [.passed, .failed, .accepted])
        #expect(judged == BootJudge.judge(reports.reversed()))
    }

    @Test func ofTwoReportsAtOnceTheFailureComesFirst() {
        let reports = [
            Make.report(2, at: 0, passed: true, Make.good), Make.report(2, at: 0, passed: false, Make.evil),
        ]
        let judged = BootJudge.judge(reports)
        #expect(judged.map(\.verdict) == [.failed, .notDetermined])
        #expect(judged == BootJudge.judge(reports.reversed()))
    }
}
