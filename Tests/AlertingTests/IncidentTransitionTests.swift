import Alerting
import Findings
import IntegrityEvents
import LogEntries
import Messages
import Testing

/// What every event makes of an incident in every state.
struct IncidentTransitionTests {
    private typealias Outcome = (state: IncidentState, told: [IncidentNotification.Event])

    private func outcome(_ state: IncidentState, _ event: IncidentEvent) throws -> Outcome {
        let transition = try Sample.incident(state).apply(event, at: Sample.time(50))
        return (transition.incident.state, transition.notifications.map(\.event))
    }

    private func expect(
        _ event: IncidentEvent,
        _ expected: [IncidentState: Outcome],
        at location: Testing.SourceLocation = #_sourceLocation
    ) throws {
        for state in IncidentState.allCases {
            let seen = try outcome(state, event)
            let wanted = try #require(expected[state], sourceLocation: location)
            #expect(seen.state == wanted.state, "from \(state)", sourceLocation: location)
            #expect(seen.told == wanted.told, "from \(state)", sourceLocation: location)
        }
    }

    @Test func inWhichLightsPeopleWereToldIsKeptUntilItIsOpenedAnew() throws {
        let open = Incident.open(Sample.boot(0, severity: .critical), silences: [], at: Sample.time(1)).incident
        #expect(open.told == [.outlier: .critical])
        let harmless = open.apply(.observed(Sample.boot(0, kind: .rollout, severity: .low)), at: Sample.time(2))
            .incident
        #expect(harmless.told == [.outlier: .critical, .rollout: .low])
        let over = harmless.apply(.resolved(by: "ana", reason: ""), at: Sample.time(3)).incident
        #expect(over.told == harmless.told)
        let again = over.apply(.observed(Sample.boot(2, at: 40, kind: .rollout, severity: .low)), at: Sample.time(50))
        #expect(again.incident.told == [.rollout: .low])
        #expect(try Sample.incident(.silenced).told.isEmpty)
    }

    /// What it was about the last time is no explanation of what happens now.
    @Test func whatIsOpenedAnewIsExplainedByWhatHappenedNow() throws {
        let first = Incident.open(Sample.notice(.relearned, words: "mona did it."), silences: [], at: Sample.time(1))
        let over = first.incident.apply(.resolved(by: "ana", reason: ""), at: Sample.time(2)).incident
        let again = over.apply(.observed(Sample.notice(.relearned, at: 40, words: "eve did it.")), at: Sample.time(50))
        #expect(again.incident.explanation == ["eve did it."])
        #expect(again.notifications.map(\.event) == [.opened])
    }

    /// Another act on the same machine is told, by whomever it is; the same one again is not, nor what came before.
    @Test(arguments: [IncidentKind.relearned, .monitoringDisabled, .configurationChanged])
    func anotherActIsTold(_ kind: IncidentKind) throws {
        let first = Sample.notice(kind, at: 10, words: "mona switched the vTPM off.")
        let incident = Incident.open(first, silences: [], at: Sample.time(11)).incident
        let second = Sample.notice(kind, at: 20, words: "eve switched Secure Boot off.")
        let both = incident.apply(.observed(second), at: Sample.time(21))
        #expect(both.incident.explanation == first.explanation + second.explanation)
        #expect(both.notifications.map(\.event) == [.updated])
        #expect(both.timeline.map(\.what) == [.repeated(instance: Sample.node(0).instance.id)])
        #expect(both.incident.apply(.observed(second), at: Sample.time(22)).notifications.isEmpty)
        let earlier = Sample.notice(kind, at: 5, words: "kim switched it off.")
        #expect(both.incident.apply(.observed(earlier), at: Sample.time(23)).notifications.isEmpty)
    }

    /// Whoever wants to hear of attacks only hears when something turns out to be one.
    @Test func aKindThatItBecomesIsToldToThoseWhoWantThatOne() throws {
        let failed = Incident.open(Sample.boot(0, kind: .bootFailed), silences: [], at: Sample.time(1)).incident
        let outlier = failed.apply(.observed(Sample.boot(0, kind: .outlier)), at: Sample.time(2))
        #expect(outlier.notifications.isEmpty)
        #expect(outlier.widening == IncidentNotification(event: .opened, number: 1))
        #expect(outlier.incident.told == [.bootFailed: .high, .outlier: .high])
        #expect(outlier.incident.notifications == 2)
        let back = outlier.incident.apply(.observed(Sample.boot(0, kind: .bootFailed)), at: Sample.time(3))
        #expect(back.widening == nil)
    }

    /// What became more severe while nobody was told is not told by somebody's looking after it.
    @Test func lookingAfterItIsNoLightInWhichItWasTold() throws {
        let silences = [try Sample.silence(SilenceMatcher(.cluster, "c"))]
        let open = Incident.open(Sample.boot(0, severity: .medium), silences: [], at: Sample.time(1)).incident
        let silenced = open.apply(.silenced(silences[0]), at: Sample.time(2)).incident
        let worse = silenced.apply(.observed(Sample.boot(0, at: 3)), silences: silences, at: Sample.time(4)).incident
        let seen = worse.apply(.acknowledged(by: "ana"), silences: silences, at: Sample.time(5))
        #expect(seen.notifications.map(\.event) == [.acknowledged])
        #expect(seen.incident.severity == .high && seen.incident.told == [.outlier: .medium])
    }

    /// What came again under a silence and healed was told to nobody.
    @Test func whatNobodyHeardOfEndsUntold() throws {
        let silences = [try Sample.silence(SilenceMatcher(.cluster, "c"))]
        let over = try Sample.incident(.resolved)
        let again = over.apply(.observed(Sample.boot(0, at: 40)), silences: silences, at: Sample.time(50)).incident
        #expect(again.state == .silenced)
        let healed = again.apply(
            .passed(instance: Sample.node(0).instance.id, .late, Sample.time(60)),
            at: Sample.time(61)
        )
        #expect(healed.incident.state == .resolved && healed.notifications.isEmpty)
    }

    /// One phase that turns out to be harmless says nothing about the other.
    @Test func aPhaseThatIsTakenBackLeavesTheOther() throws {
        let machine = Sample.node(0).instance.id
        let late = Incident.open(Sample.boot(0), silences: [], at: Sample.time(1)).incident
        let early = Sample.boot(0, phase: .early, changes: [Sample.change(.early, 4, 0xBB)])
        let both = late.apply(.observed(early), at: Sample.time(2)).incident
        let one = both.apply(.takenBack(instance: machine, .early), at: Sample.time(3))
        #expect(one.incident.state == .open && one.incident.nodes.map(\.phases) == [[.late]])
        #expect(one.notifications.isEmpty)
        let none = one.incident.apply(.takenBack(instance: machine, .late), at: Sample.time(4))
        #expect(none.incident.state == .resolved && none.incident.nodes.map(\.condition) == [.healed])
        #expect(none.notifications.map(\.event) == [.resolved])
    }

    /// What was taken back and is judged as before is open again; what a person dealt with, or a later boot, is not.
    @Test func whatWasTakenBackMayComeAgain() throws {
        let machine = Sample.node(0).instance.id
        let open = Incident.open(Sample.boot(0), silences: [], at: Sample.time(1)).incident
        let again = { (event: IncidentEvent) in
            open.apply(event, at: Sample.time(2)).incident.apply(.observed(Sample.boot(0)), at: Sample.time(3))
        }
        let taken = again(.takenBack(instance: machine, .late))
        #expect(taken.incident.state == .open && taken.incident.nodes.map(\.condition) == [.affected])
        #expect(taken.notifications.map(\.event) == [.opened])
        #expect(again(.resolved(by: "ana", reason: "")).incident.state == .resolved)
        #expect(again(.passed(instance: machine, .late, Sample.time(2))).incident.state == .resolved)
    }

    /// Machines that are judged anew one after the other change an incident once: with the last that stood out.
    @Test func anIncidentStandsInTheWorstLightOfItsMachines() throws {
        var incident = Incident.open(Sample.boot(0), silences: [], at: Sample.time(0)).incident
        for number in 1..<4 {
            incident = incident.apply(.observed(Sample.boot(number)), at: Sample.time(1)).incident
        }
        var seen: [String] = []
        for (number, kind) in [(0, IncidentKind.rollout), (1, .rollout), (2, .rollout), (3, .rollout), (1, .outlier)] {
            let boot = Sample.boot(number, kind: kind, severity: kind == .rollout ? .low : .high)
            let transition = incident.apply(.observed(boot), at: Sample.time(2))
            incident = transition.incident
            seen.append("\(incident.kind) \(incident.severity) \(transition.notifications.count)")
        }
        let unchanged = "outlier high 0"
        #expect(seen == [unchanged, unchanged, unchanged, "rollout low 1", "outlier high 1"])
    }

    /// What somebody dealt with weighs no more when something else of the same sort happens.
    @Test func whatWasDealtWithDoesNotWeighWhenItIsOpenedAnew() throws {
        let over = try Sample.incident(.resolved)
        let again = over.apply(.observed(Sample.boot(1, at: 40, kind: .rollout, severity: .low)), at: Sample.time(50))
        #expect(again.incident.kind == .rollout && again.incident.severity == .low)
        #expect(again.concernsAll)
        let joined = again.incident.apply(
            .observed(Sample.boot(2, kind: .rollout, severity: .low)),
            at: Sample.time(51)
        )
        #expect(joined.incident.kind == .rollout && !joined.concernsAll)
    }

    /// Knowing more of a boot is no reason to begin anew, another phase or another boot is.
    @Test func whatSomebodyDealtWithIsTheMachinesBootInItsPhases() throws {
        let over = try Sample.incident(.resolved)
        #expect(over.hasDealtWith(Sample.boot(0)))
        #expect(over.hasDealtWith(Sample.boot(0, kind: .rollout)))
        #expect(!over.hasDealtWith(Sample.boot(0, phase: .early)))
        #expect(!over.hasDealtWith(Sample.boot(0, boot: 2)))
        #expect(!over.hasDealtWith(Sample.boot(1)))
        #expect(!over.hasDealtWith(Sample.notice(.relearned)))
        #expect(try !Sample.incident(.open).hasDealtWith(Sample.boot(0)))
        let healed = try Sample.incident(.open).apply(
            .takenBack(instance: Sample.node(0).instance.id, .late),
            at: Sample.time(9)
        )
        #expect(healed.incident.state == .resolved)
        #expect(!healed.incident.hasDealtWith(Sample.boot(0)))
    }

    /// Who resolved an upgrade did not resolve an attack that looked like a part of it.
    @Test func anUpgradeThatTurnsOutToBeAnAttackIsOpenAgain() throws {
        let upgrade = Incident.open(Sample.boot(0, kind: .rollout, severity: .low), silences: [], at: Sample.time(1))
        let over = upgrade.incident.apply(.resolved(by: "ana", reason: ""), at: Sample.time(2)).incident
        #expect(over.hasDealtWith(Sample.boot(0, kind: .bootFailed)))
        #expect(over.apply(.observed(Sample.boot(0, kind: .bootFailed)), at: Sample.time(3)).isEmpty)
        #expect(!over.hasDealtWith(Sample.boot(0)))
        let attack = over.apply(.observed(Sample.boot(0)), at: Sample.time(3))
        #expect(attack.incident.state == .open && attack.incident.kind == .outlier)
        #expect(attack.notifications.map(\.event) == [.opened])
        let twice = attack.incident.apply(.resolved(by: "ana", reason: ""), at: Sample.time(4)).incident
        #expect(twice.apply(.observed(Sample.boot(0)), at: Sample.time(5)).isEmpty)
    }

    /// How a machine is seen that is gone decides nothing about those that are left, unless it was an attack's after all.
    @Test func whatIsGoneDoesNotWeigh() throws {
        let gone = Sample.node(0).instance.id
        var incident = Incident.open(Sample.boot(0), silences: [], at: Sample.time(0)).incident
        incident = incident.apply(.observed(Sample.boot(1)), at: Sample.time(1)).incident
        incident = incident.apply(.settled(instance: gone, .gone), at: Sample.time(2)).incident
        let rollout = { (number: Int) in
            IncidentEvent.observed(Sample.boot(number, kind: .rollout, severity: .low))
        }
        let still = incident.apply(rollout(0), at: Sample.time(3))
        #expect(still.incident.kind == .outlier && still.notifications.isEmpty)
        let upgrade = still.incident.apply(rollout(1), at: Sample.time(4))
        #expect(upgrade.incident.kind == .rollout && upgrade.incident.severity == .low)
        #expect(upgrade.notifications.map(\.event) == [.updated])
    }

    /// An attack does not end with the machine that it was found on, however the others heal.
    @Test(arguments: [true, false]) func whatIsGoneKeepsAnAttackOpen(_ isGoneFirst: Bool) throws {
        let (gone, healed) = (Sample.node(0).instance.id, Sample.node(1).instance.id)
        let events: [IncidentEvent] = [
            .settled(instance: gone, .gone), .passed(instance: healed, .late, Sample.time(20)),
        ]
        for (kind, state) in [(IncidentKind.outlier, IncidentState.open), (.rollout, .resolved)] {
            var incident = Incident.open(Sample.boot(0, kind: kind), silences: [], at: Sample.time(0)).incident
            incident = incident.apply(.observed(Sample.boot(1, kind: kind)), at: Sample.time(1)).incident
            for event in isGoneFirst ? events : events.reversed() {
                incident = incident.apply(event, at: Sample.time(30)).incident
            }
            #expect(incident.state == state)
            // What turns out to be nothing is nothing, also where the machine is gone.
            let over = incident.apply(.takenBack(instance: gone, .late), at: Sample.time(31)).incident
            #expect(over.state == .resolved)
        }
    }

    /// When what stood out stands elsewhere, the rest is the upgrade that it is, and people are told.
    @Test func whatIsLeftOfAnUpgradeIsOne() throws {
        var incident = Incident.open(Sample.boot(0), silences: [], at: Sample.time(0)).incident
        incident = incident.apply(.observed(Sample.boot(1)), at: Sample.time(1)).incident
        let attack = Sample.boot(1, phase: .early, changes: [Sample.change(.early, 4, 0xBB)])
        incident = incident.apply(.observed(attack), at: Sample.time(1)).incident
        for number in 0...1 {
            let boot = Sample.boot(number, kind: .rollout, severity: .low)
            incident = incident.apply(.observed(boot), at: Sample.time(2)).incident
        }
        #expect(incident.kind == .outlier && incident.severity == .high)
        let left = incident.apply(.takenBack(instance: Sample.node(1).instance.id, .early), at: Sample.time(3))
        #expect(left.incident.kind == .rollout && left.incident.severity == .low)
        #expect(left.incident.changes.map(\.phase) == [.late])
        #expect(left.notifications.map(\.event) == [.updated])
        #expect(left.incident.explanation == ["What is left of it is what a new version brought."])
    }

    /// What was dealt with stays so, and keeps nothing open, when the incident is opened anew for another machine.
    @Test func whatWasDealtWithKeepsNothingOpen() throws {
        let over = try Sample.incident(.resolved)
        let again = over.apply(.observed(Sample.boot(1, at: 40)), at: Sample.time(50)).incident
        #expect(again.hasDealtWith(Sample.boot(0)) && !again.hasDealtWith(Sample.boot(1, at: 40)))
        #expect(again.apply(.observed(Sample.boot(0)), at: Sample.time(51)).notifications.isEmpty)
        let passed = IncidentEvent.passed(instance: Sample.node(1).instance.id, .late, Sample.time(60))
        #expect(again.apply(passed, at: Sample.time(61)).incident.state == .resolved)
        let next = again.apply(.observed(Sample.boot(0, boot: 2, at: 55)), at: Sample.time(56)).incident
        #expect(!next.hasDealtWith(Sample.boot(0, boot: 2, at: 55)))
        #expect(next.apply(passed, at: Sample.time(61)).incident.state == .open)
    }

    /// Ten machines are another matter than one.
    @Test func whatSpreadsTenfoldIsTold() throws {
        var incident = Incident.open(Sample.boot(0), silences: [], at: Sample.time(0)).incident
        var told: [Int] = []
        for number in 1..<120 {
            let transition = incident.apply(.observed(Sample.boot(number, at: number)), at: Sample.time(number))
            incident = transition.incident
            if !transition.notifications.isEmpty { told.append(incident.nodes.count) }
        }
        #expect(told == [10, 100])
    }

    @Test func theSameThingAgainTellsNobody() throws {
        try expect(
            .observed(Sample.boot(0)),
            [
                .open: (.open, []), .acknowledged: (.acknowledged, []), .silenced: (.silenced, []),
                .resolved: (.resolved, []),
            ]
        )
    }

    @Test func anotherMachineJoinsAndReopensWhatWasDealtWith() throws {
        try expect(
            .observed(Sample.boot(1, at: 40)),
            [
                .open: (.open, []), .acknowledged: (.acknowledged, []), .silenced: (.silenced, []),
                .resolved: (.open, [.opened]),
            ]
        )
    }

    @Test func whatMattersMoreIsTold() throws {
        try expect(
            .observed(Sample.boot(0, at: 40, severity: .critical)),
            [
                .open: (.open, [.updated]), .acknowledged: (.acknowledged, [.updated]), .silenced: (.silenced, []),
                .resolved: (.open, [.opened]),
            ]
        )
    }

    @Test func aLaterBootThatPassesHeals() throws {
        try expect(
            .passed(instance: Sample.node(0).instance.id, .late, Sample.time(40)),
            [
                .open: (.resolved, [.resolved]), .acknowledged: (.resolved, [.resolved]), .silenced: (.resolved, []),
                .resolved: (.resolved, []),
            ]
        )
    }

    @Test func aPassOfTheOtherPhaseOrOfBeforeHealsNothing() throws {
        for event in [
            IncidentEvent.passed(instance: Sample.node(0).instance.id, .early, Sample.time(40)),
            .passed(instance: Sample.node(0).instance.id, .late, Sample.time(0)),
            .passed(instance: Sample.node(1).instance.id, .late, Sample.time(40)),
        ] {
            for state in IncidentState.allCases {
                let incident = try Sample.incident(state)
                let transition = incident.apply(event, at: Sample.time(50))
                #expect(transition.isEmpty)
                #expect(transition.incident == incident)
            }
        }
    }

    @Test(arguments: [AffectedNode.Condition.accepted, .gone])
    func whatIsAcceptedOrGoneIsNotHealed(_ condition: AffectedNode.Condition) throws {
        try expect(
            .settled(instance: Sample.node(0).instance.id, condition),
            [
                .open: (.open, []), .acknowledged: (.acknowledged, []), .silenced: (.silenced, []),
                .resolved: (.resolved, []),
            ]
        )
    }

    @Test func whatEndsByItselfIsResolved() throws {
        try expect(
            .ended,
            [
                .open: (.resolved, [.resolved]), .acknowledged: (.resolved, [.resolved]), .silenced: (.resolved, []),
                .resolved: (.resolved, []),
            ]
        )
    }

    @Test func somebodyAcknowledges() throws {
        try expect(
            .acknowledged(by: "bo"),
            [
                .open: (.acknowledged, [.acknowledged]), .acknowledged: (.acknowledged, []),
                .silenced: (.acknowledged, []), .resolved: (.resolved, []),
            ]
        )
    }

    @Test func somebodyResolves() throws {
        try expect(
            .resolved(by: "bo", reason: ""),
            [
                .open: (.resolved, [.resolved]), .acknowledged: (.resolved, [.resolved]), .silenced: (.resolved, []),
                .resolved: (.resolved, []),
            ]
        )
    }

    @Test func aCommentChangesTheTimelineOnly() throws {
        for state in IncidentState.allCases {
            let transition = try Sample.incident(state).apply(.commented(by: "bo", text: "?"), at: Sample.time(50))
            #expect(transition.incident.state == state)
            #expect(transition.notifications.isEmpty)
            #expect(transition.timeline.map(\.what) == [.commented(by: "bo", text: "?")])
        }
    }

    @Test func aSilenceCoversWhatIsOpen() throws {
        try expect(
            .silenced(try Sample.silence(SilenceMatcher(.kind, "outlier"))),
            [
                .open: (.silenced, []), .acknowledged: (.acknowledged, []), .silenced: (.silenced, []),
                .resolved: (.resolved, []),
            ]
        )
    }

    @Test func theEndOfASilenceTells() throws {
        try expect(
            .silenceEnded,
            [
                .open: (.open, []), .acknowledged: (.acknowledged, []), .silenced: (.open, [.opened]),
                .resolved: (.resolved, []),
            ]
        )
    }

    /// Whoever stores a transition only when it changes something must not lose when a machine was last seen: what
    /// heals is judged by it.
    @Test func aChangeWithoutPlaceInTheTimelineIsAChange() throws {
        let transition = try Sample.incident(.open).apply(
            .observed(Sample.boot(0, boot: 2, at: 40)),
            at: Sample.time(50)
        )
        #expect(transition.timeline.isEmpty)
        #expect(!transition.isEmpty)
        #expect(transition.incident.lastSeen == Sample.time(40))
        #expect(transition.incident.nodes.map(\.bootCounter) == ["2"])
    }

    @Test func whatWasResolvedBeforeItHappenedAgainIsReopenedOnceAndNumberedOn() throws {
        let resolved = try Sample.incident(.resolved)
        let again = resolved.apply(.observed(Sample.boot(0, boot: 2, at: 40)), at: Sample.time(50))
        #expect(again.notifications == [IncidentNotification(event: .opened, number: resolved.notifications)])
        #expect(again.incident.openedAt == Sample.time(50))
        #expect(again.incident.firstSeen == Sample.time(0))
        #expect(again.incident.acknowledgedBy == nil)
        #expect(again.incident.apply(.observed(Sample.boot(0, boot: 2, at: 40)), at: Sample.time(60)).isEmpty)
    }
}
