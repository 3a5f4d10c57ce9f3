import LogEntries
import Testing

@testable import IntegrityEvents

/// Which audit entry explains that a machine has another baseline.
@Suite struct BaselineActionsTests {
    private typealias Make = TestReports

    /// Who had it learned between a report after 10 minutes and one after 20.
    private func principal(
        _ events: [LogEvent],
        on instance: String = "7",
        name: String? = "gke-7",
        includingLater: Bool = true
    ) -> String? {
        let call = BaselineActions(events.sorted(by: LogEvent.precedes)).call(
            on: Instance(project: "acme", zone: "europe-west4-a", id: instance),
            name: name,
            after: Make.time(10),
            before: Make.time(20),
            includingLater: includingLater
        )
        return call?.action.principal
    }

    @Test func aCallBetweenTheReportsExplains() {
        #expect(principal([Make.relearning(at: 15)]) == "ann@acme.example")
        #expect(principal([Make.relearning(at: 10)]) == "ann@acme.example")
        #expect(principal([Make.relearning(at: 20)]) == "ann@acme.example")
    }

    @Test func aCallBeforeTheFailureDoesNot() {
        #expect(principal([Make.relearning(at: 9)]) == nil)
    }

    @Test func aCallThatWasLoggedLateExplainsForFiveMinutes() {
        #expect(principal([Make.relearning(at: 25)]) == "ann@acme.example")
        #expect(principal([Make.relearning(at: 26)]) == nil)
        #expect(principal([Make.relearning(at: 25)], includingLater: false) == nil)
    }

    @Test func withoutACallNobodyIsNamed() {
        #expect(principal([]) == nil)
    }

    @Test func ofTwoCallsTheLastOneExplains() {
        let calls = [Make.relearning(at: 12, by: "first"), Make.relearning(at: 18, by: "second")]
        #expect(principal(calls) == "second" && principal(calls.reversed()) == "second")
        // One within the time counts more than one that was logged late.
        #expect(principal([Make.relearning(at: 12, by: "first"), Make.relearning(at: 22, by: "late")]) == "first")
    }

    @Test func aCallAboutAnotherMachineDoesNotExplain() {
        #expect(principal([Make.relearning(at: 15, instance: "8")]) == nil)
        #expect(principal([Make.relearning(at: 15, instance: "", name: "gke-8")]) == nil)
    }

    @Test func aCallMayNameTheMachineOnly() {
        let call = Make.relearning(at: 15, instance: "", name: "gke-7")
        #expect(principal([call]) == "ann@acme.example")
        #expect(principal([call], name: nil) == nil)
    }

    @Test func theFirstEntryOfAnOperationSaysWho() {
        let first = Make.relearning(at: 12, operation: "operation-1")
        let last = Make.relearning(at: 13, by: nil, operation: "operation-1")
        #expect(principal([first, last]) == "ann@acme.example")
        // An operation that began before the failure was about another boot; its end alone is what there is.
        #expect(principal([Make.relearning(at: 9, operation: "operation-1"), last]) == nil)
        let other = Make.relearning(at: 14, by: "other", operation: "operation-2")
        #expect(principal([first, last, other]) == "other")
    }

    @Test func aCallThatFailedExplainsNothing() {
        #expect(principal([Make.relearning(at: 15, succeeded: false)]) == nil)
        // The beginning has no status yet; the end says that it was refused.
        let began = Make.relearning(at: 12, operation: "operation-1")
        let refused = Make.relearning(at: 13, operation: "operation-1", succeeded: false)
        #expect(principal([began, refused]) == nil)
        let other = Make.relearning(at: 11, by: "other", operation: "operation-2")
        #expect(principal([began, refused, other]) == "other")
    }

    @Test func aCallThatAsksForNoLearningExplainsNothing() {
        #expect(principal([Make.relearning(at: 15, requested: false)]) == nil)
        #expect(principal([Make.relearning(at: 15, requested: nil)]) == "ann@acme.example")
    }
}
