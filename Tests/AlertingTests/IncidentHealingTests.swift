import Alerting
import Findings
import IntegrityEvents
import LogEntries
import Testing

/// What heals, and what only a person can end.
struct IncidentHealingTests {
    private func id(_ number: Int) -> String { Sample.node(number).instance.id }

    @Test func itEndsWhenEveryMachineHasHealed() throws {
        let two = try Sample.incident(.open).apply(.observed(Sample.boot(1, at: 3)), at: Sample.time(4)).incident
        let one = two.apply(.passed(instance: id(0), .late, Sample.time(10)), at: Sample.time(11))
        #expect(one.incident.state == .open)
        #expect(one.incident.nodes.map(\.condition) == [.healed, .affected])
        let none = one.incident.apply(.passed(instance: id(1), .late, Sample.time(12)), at: Sample.time(13))
        #expect(none.incident.state == .resolved)
        #expect(none.timeline.map(\.what).last == .resolved(by: nil, reason: ""))
    }

    @Test func bothPhasesHaveToPass() throws {
        let early = Sample.boot(0, phase: .early, changes: [Sample.change(.early, 4, 1)])
        let incident = try Sample.incident(.open, of: early)
            .apply(.observed(Sample.boot(0, at: 1)), at: Sample.time(4)).incident
        #expect(incident.nodes.map(\.phases) == [[.early, .late]])
        let first = incident.apply(.passed(instance: id(0), .early, Sample.time(10)), at: Sample.time(11)).incident
        #expect(first.state == .open)
        let second = first.apply(.passed(instance: id(0), .late, Sample.time(11)), at: Sample.time(12)).incident
        #expect(second.state == .resolved)
    }

    /// After a baseline was learned anew every boot passes: because of it.
    @Test(arguments: IncidentKind.allCases.filter { !$0.canHeal })
    func whatSomebodyDidNeverHeals(_ kind: IncidentKind) throws {
        let incident = try Sample.incident(.open, of: Sample.notice(kind))
        for event in [
            IncidentEvent.passed(instance: id(0), .late, Sample.time(10)), .settled(instance: id(0), .healed), .ended,
        ] {
            #expect(incident.apply(event, at: Sample.time(11)).isEmpty)
        }
        let resolved = incident.apply(.resolved(by: "ana", reason: "planned"), at: Sample.time(12)).incident
        #expect(resolved.state == .resolved)
    }

    @Test func whatSomebodyAcceptedStaysAccepted() throws {
        let accepted = try Sample.incident(.open).apply(.settled(instance: id(0), .accepted), at: Sample.time(5))
            .incident
        #expect(accepted.nodes.map(\.condition) == [.accepted])
        let later = accepted.apply(.passed(instance: id(0), .late, Sample.time(10)), at: Sample.time(11))
        #expect(later.isEmpty)
        let again = accepted.apply(.observed(Sample.boot(0, boot: 3, at: 20)), at: Sample.time(21))
        #expect(again.incident.nodes.map(\.condition) == [.affected])
        #expect(again.timeline.map(\.what) == [.joined(instance: id(0))])
    }

    @Test func anAttackDoesNotEndWithTheMachineThatItWasFoundOn() throws {
        let gone = try Sample.incident(.open).apply(.settled(instance: id(0), .gone), at: Sample.time(5)).incident
        #expect(gone.state == .open)
    }

    /// Others that report make old boots be judged anew: that brings nothing back.
    @Test func whatAHealedMachineDidBeforeIsNoNews() throws {
        let two = try Sample.incident(.open).apply(.observed(Sample.boot(1, at: 3)), at: Sample.time(4)).incident
        let healed = two.apply(.passed(instance: id(0), .late, Sample.time(10)), at: Sample.time(11)).incident
        let again = healed.apply(.observed(Sample.boot(0)), at: Sample.time(12))
        #expect(again.isEmpty)
    }
}
