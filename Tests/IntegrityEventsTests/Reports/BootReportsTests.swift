import LogEntries
import MeasuredBoot
import Messages
import Testing

@testable import IntegrityEvents

@Suite struct BootReportsTests {
    @Test func givesBackWhatWasPutIn() {
        var reports: [BootReport] = []
        // More lists than are kept ready, and some that come again.
        for number in 0..<5_000 {
            let values = TestReports.values([0: "firmware", 1 + number % 23: "\(number % 4_000)"], .sha256)
            reports.append(
                BootReport(
                    instance: Instance(project: "p\(number % 3)", zone: "", id: "\(number % 700)"),
                    bootCounter: "\(number)",
                    phase: ReportPhase.allCases[number % 3],
                    timestamp: Timestamp(seconds: Int64(number), nanoseconds: 7),
                    passed: [true, false, nil][number % 3],
                    actual: values,
                    policy: number % 2 == 0 ? values : Array(values.dropLast()),
                    launchPolicy: number % 5 == 0 ? LaunchPolicy(debugEnabled: number % 2 == 0) : nil,
                    isLoggedAsError: number % 7 == 0,
                    faults: number % 11 == 0 ? ["fault \(number)"] : []
                )
            )
        }
        #expect(Array(BootReports(reports)) == reports)
    }

    @Test func aSeriesIsOnePhaseOfOneMachine() {
        let reports = BootReports([
            TestReports.report(1, at: 0, passed: true, TestReports.good, phase: .early),
            TestReports.report(1, at: 1, passed: true, TestReports.good, phase: .late),
            TestReports.report(2, at: 2, passed: true, TestReports.good, phase: .early),
            TestReports.report(1, at: 3, passed: true, TestReports.good, phase: .early, instance: "8"),
        ])
        let series = reports.indices.map(reports.seriesNumber)
        #expect(series[0] == series[2] && Set(series).count == 3)
    }
}
