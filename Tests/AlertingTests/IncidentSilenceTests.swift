import Alerting
import Findings
import IntegrityEvents
import LogEntries
import Testing

/// What silences hide, and what they do not.
struct IncidentSilenceTests {
    @Test func aSilenceInForceKeepsAnIncidentFromBeingTold() throws {
        let silence = try Sample.silence(SilenceMatcher(.component, "kernel-command-line"))
        let opened = Incident.open(Sample.boot(0), silences: [silence], at: Sample.time(1))
        #expect(opened.incident.state == .silenced)
        #expect(opened.incident.silence == "s1")
        #expect(opened.notifications.isEmpty)
        let late = Incident.open(Sample.boot(0), silences: [silence], at: Sample.time(3_600))
        #expect(late.incident.state == .open)
        #expect(late.notifications.map(\.event) == [.opened])
    }

    @Test func aSilenceAboutOneMachineDoesNotHideAnotherThatJoins() throws {
        let silence = try Sample.silence(SilenceMatcher(.instance, Sample.node(0).instance.id))
        let incident = Incident.open(Sample.boot(0), silences: [silence], at: Sample.time(1)).incident
        #expect(incident.state == .silenced)
        let joined = incident.apply(.observed(Sample.boot(1, at: 3)), silences: [silence], at: Sample.time(4))
        #expect(joined.incident.state == .open)
        #expect(joined.incident.silence == nil)
        #expect(joined.notifications.map(\.event) == [.opened])
    }

    @Test func whatGrowsBeyondTheSilencedSeverityIsToldOnce() throws {
        let silence = try Sample.silence(SilenceMatcher(.severity, "high"))
        let incident = Incident.open(Sample.boot(0), silences: [silence], at: Sample.time(1)).incident
        let worse = incident.apply(
            .observed(Sample.boot(0, at: 3, severity: .critical)),
            silences: [silence],
            at: Sample.time(4)
        )
        #expect(worse.notifications.map(\.event) == [.opened])
        #expect(worse.incident.severity == .critical)
    }

    @Test func anotherSilenceTakesOver() throws {
        let first = try Sample.silence(SilenceMatcher(.instance, Sample.node(0).instance.id))
        let second = try Sample.silence(SilenceMatcher(.cluster, "c"), id: "s2")
        let incident = Incident.open(Sample.boot(0), silences: [first, second], at: Sample.time(1)).incident
        let joined = incident.apply(.observed(Sample.boot(1, at: 3)), silences: [first, second], at: Sample.time(4))
        #expect(joined.incident.silence == "s2")
        #expect(joined.notifications.isEmpty)
        let over = incident.apply(.silenceEnded, silences: [second], at: Sample.time(4))
        #expect(over.incident.silence == "s2")
        #expect(over.notifications.isEmpty)
    }

    @Test func whatIsSeenAgainUnderASilenceIsReopenedQuietly() throws {
        let silence = try Sample.silence(SilenceMatcher(.pool, "pool"))
        let resolved = try Sample.incident(.resolved)
        let again = resolved.apply(.observed(Sample.boot(1, at: 40)), silences: [silence], at: Sample.time(50))
        #expect(again.incident.state == .silenced)
        #expect(again.notifications.isEmpty)
    }

    @Test func whoWasNeverToldNeedNotHearTheRest() throws {
        let silenced = try Sample.incident(.silenced)
        let acknowledged = silenced.apply(.acknowledged(by: "bo"), at: Sample.time(5))
        #expect(acknowledged.notifications.isEmpty)
        let resolved = acknowledged.incident.apply(.resolved(by: "bo", reason: ""), at: Sample.time(6))
        #expect(resolved.notifications.isEmpty)
    }

    @Test func whoWasToldHearsThatItIsOverInspiteOfASilence() throws {
        let silence = try Sample.silence(SilenceMatcher(.cluster, "c"))
        let silenced = try Sample.incident(.open).apply(.silenced(silence), at: Sample.time(5)).incident
        let resolved = silenced.apply(.ended, at: Sample.time(6))
        #expect(resolved.notifications.map(\.event) == [.resolved])
    }

    @Test func aSilenceSaysWhatWhoAndWhy() {
        func make(_ matchers: [SilenceMatcher], _ end: Int, _ author: String, _ comment: String) -> Silence? {
            Silence(
                id: "s",
                matchers: matchers,
                startsAt: Sample.time(0),
                endsAt: Sample.time(end),
                author: author,
                comment: comment
            )
        }
        let matcher = SilenceMatcher(.key, "k")
        #expect(make([matcher], 1, "a", "b") != nil)
        #expect(make([], 1, "a", "b") == nil)
        #expect(make([matcher], 0, "a", "b") == nil)
        #expect(make([matcher], 1, "", "b") == nil)
        #expect(make([matcher], 1, "a", "") == nil)
    }

    @Test func everyFieldIsCompared() throws {
        let incident = try Sample.incident(.open)
        let values: [SilenceMatcher.Field: String] = [
            .key: incident.key.text, .kind: "outlier", .severity: "high", .subject: Sample.cohort.name,
            .cluster: "c", .pool: "pool", .instance: Sample.node(0).instance.id, .component: "kernel-command-line",
        ]
        for field in SilenceMatcher.Field.allCases {
            #expect(SilenceMatcher(field, try #require(values[field])).fits(incident), "\(field)")
            #expect(!SilenceMatcher(field, "other").fits(incident), "\(field)")
        }
    }
}
