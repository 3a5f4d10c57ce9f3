import Foundation
import TestSupport
import Testing

@testable import AlertChecks

struct AlertRuleTests {
    /// A rule whose file is there and whose line is not would never be run.
    @Test func everyFileHasALine() throws {
        let files = PackageFolder.names(in: "Sources/AlertChecks/Problems/Rules").map { String($0.dropLast(6)) }
        let lines = AlertRules.all.map { String(describing: type(of: $0)) }
        #expect(files.sorted() == lines.sorted())
    }

    @Test func everyKindIsOneRules() {
        #expect(Set(AlertRules.kinds).count == AlertRules.kinds.count)
    }

    @Test func everyKindIsExplained() throws {
        let page = try PackageFolder.text("Documentation/alerts.md")
        let missing = AlertRules.kinds.filter { !page.contains("| `\($0)` |") }
        #expect(missing == [])
    }

    @Test func recommendedFiltersTakeTheirEvents() {
        for event in [AlertEvent.earlyBootFailed, .lateBootFailed, .launchAttestationFailed] {
            for form in EventCatalogue.forms(of: event, in: "p") {
                #expect(LogQuery(RecommendedFilter.log).answer(form) == .yes)
            }
        }
        for event in [AlertEvent.baselineRelearned, .monitoringDisabled] {
            for form in EventCatalogue.forms(of: event, in: "p") {
                #expect(LogQuery(RecommendedFilter.audit).answer(form) == .yes)
            }
        }
        for event in QuietEvent.allCases {
            let answer = LogQuery(RecommendedFilter.log).answer(EventCatalogue.form(of: event, in: "p"))
            #expect(answer.flag == false)
        }
    }
}
