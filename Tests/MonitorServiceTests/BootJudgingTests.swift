import Alerting
import Findings
import IntegrityEvents
import LogEntries
import MeasuredBoot
import Storage
import Synchronization
import Testing

@testable import MonitorService

/// What judging makes of what came, however it came.
@Suite struct BootJudgingTests {
    private let fleet = TestFleet()
    private static let now = Timestamp(seconds: 1_800_000_000)
    private static let channel = IncidentDesk.Channel(name: "all") { _ in true }

    /// What is left of a run.
    private struct Outcome: Equatable {
        let incidents: [Incident]
        let told: [String]
        let verdicts: [String]
    }

    private func judging(_ database: any Database) -> BootJudging {
        BootJudging(database, channels: [Self.channel]) { Self.now }
    }

    /// Sends events in portions and judges after each.
    /// - Parameter isForgetful: whether each portion is judged by a process that has just started.
    private func run(
        _ events: [LogEvent],
        portion: Int,
        isForgetful: Bool = false,
        machines: [NodeRecord]? = nil
    ) async throws -> Outcome {
        try await TestDatabase.with { database in
            try await InventoryStore(database: database) { Self.now }.save(
                NodeInventory(machines ?? fleet.records + fleet.successors)
            )
            let intake = EntryIntake(database) { Self.now }
            var judging = judging(database)
            var rest = events[...]
            while !rest.isEmpty {
                _ = try await intake.take(Array(rest.prefix(portion)).received())
                rest = rest.dropFirst(portion)
                if isForgetful { judging = self.judging(database) }
                while try await !judging.judgeNext().isEmpty {}
            }
            return try await outcome(database)
        }
    }

    private func outcome(_ database: any Database) async throws -> Outcome {
        try await database.read { connection in
            Outcome(
                incidents: try IncidentTable(connection).list(limit: 1_000),
                told: try OutboxTable(connection).list(limit: 1_000).map {
                    "\($0.notification.event.rawValue) \($0.notification.idempotencyKey)"
                },
                verdicts: try ReportTable(connection).reports(after: 0, limit: 1_000).map {
                    "\($0.verdict?.rawValue ?? "") \($0.standing?.rawValue ?? "")"
                }
            )
        }
    }

    @Test func oneByOneOrAllAtOnceComesToTheSame() async throws {
        let whole = try await run(fleet.story, portion: .max)
        #expect(whole.incidents.count >= 3)
        #expect(!whole.verdicts.contains(" "))
        for portion in [1, 7, 30] { #expect(try await run(fleet.story, portion: portion) == whole) }
    }

    @Test func howManyReportsOfAMachineWaitDecidesNothing() async throws {
        // Somebody makes what it boots its baseline, which shows against what it reported before only.
        let events = (1...70).flatMap { boot in
            boot < 6 ? fleet.boot(3, boot: boot) : fleet.boot(3, boot: boot, early: 9, late: 9, policy: 9)
        }
        let single = try await run(events, portion: 1)
        #expect(single.incidents.map(\.kind) == [.relearned])
        for portion in [50, .max] { #expect(try await run(events, portion: portion) == single) }
    }

    @Test func anAuditEntryBehindItsReportChangesNoIncident() async throws {
        let relearning = fleet.relearning(3, boot: 2)
        let events = fleet.boot(3) + fleet.boot(3, boot: 2, early: 9, late: 9, policy: 9) + [relearning]
        let outcomes = [try await run(events, portion: 1), try await run(events, portion: .max)]
        for outcome in outcomes { #expect(outcome.incidents.map(\.kind) == [.relearned]) }
        #expect(outcomes[0].incidents.map(\.key) == outcomes[1].incidents.map(\.key))
        #expect(outcomes[0].told == outcomes[1].told && outcomes[0].verdicts == outcomes[1].verdicts)
    }

    @Test func aProcessThatStartsAnewGoesOnAsIfNothingHadHappened() async throws {
        let whole = try await run(fleet.story, portion: 5)
        #expect(try await run(fleet.story, portion: 5, isForgetful: true) == whole)
    }

    /// Where much has been judged, who begins anew reads it beside those who write, and keeps none of them waiting.
    @Test func whoBeginsAnewHoldsUpNobody() async throws {
        try await TestDatabase.with { database in
            let intake = EntryIntake(database) { Self.now }
            _ = try await intake.take((1...24).flatMap { fleet.boot($0) }.received())
            while try await !judging(database).judgeNext().isEmpty {}
            _ = try await intake.take(fleet.boot(1, boot: 2).received())
            let counting = CountingDatabase(database)
            #expect(try await judging(counting).judgeNext().reports.count == 2)
            #expect(counting.writes == 1)
            #expect(counting.rowsReadByWriters < 24)
        }
    }

    @Test func theSameStreamAgainChangesNothing() async throws {
        let once = try await run(fleet.story, portion: 50)
        #expect(try await run(fleet.story + fleet.story, portion: 50) == once)
    }

    @Test func anUpgradeIsOneIncidentAndAnAttackIsItsOwn() async throws {
        let outcome = try await run(fleet.story, portion: 10)
        let upgrade = outcome.incidents.filter { $0.nodes.count > 1 }
        #expect(upgrade.map { $0.nodes.count } == [12])
        #expect(upgrade.first?.subject.pool == "even")
        let attacks = outcome.incidents.filter { $0.nodes.count == 1 && $0.kind == .outlier }
        #expect(Set(attacks.flatMap { $0.nodes.map(\.instance) }) == ["3", "8"])
    }

    @Test(arguments: [1, 7, .max]) func newMachinesOfAnUpgradeAreOneIncidentAndAnAttackAmongThemIsItsOwn(
        _ portion: Int
    ) async throws {
        let outcome = try await run(fleet.storyOfNewMachines, portion: portion)
        let upgrades = outcome.incidents.filter { $0.kind == .rollout }
        #expect(upgrades.map(\.severity) == [.low])
        #expect(try #require(upgrades.first).nodes.count >= 11)
        #expect("\(try #require(upgrades.first).title)".contains("nodes of even booted a version that is new"))
        let attacks = outcome.incidents.filter { $0.kind == .outlier }
        #expect(attacks.map { $0.nodes.map(\.instance) } == [["37"]])
        #expect(outcome.told.count == 2)
    }

    /// The first machine of a version boots something else: the ones that follow show that. Those that were there before
    /// anybody could know that a version is new belong to its upgrade, too.
    @Test(arguments: [1, 7, .max]) func whatTheFirstOfAVersionBootedShowsWhenOthersFollow(_ portion: Int) async throws {
        let outcome = try await run(fleet.storyOfNewMachines(odd: 0), portion: portion)
        let attacks = outcome.incidents.filter { $0.kind == .outlier }
        #expect(attacks.map { $0.nodes.map(\.instance) } == [["31"]])
        #expect(attacks.first?.nodes.first?.phases == [.late])
        let upgrades = outcome.incidents.filter { $0.kind == .rollout }
        #expect(upgrades.map { Set($0.nodes.map(\.instance)) } == [Set(fleet.successors.map(\.instance))])
        // Each is told once, and no phase takes back what another shows.
        #expect(outcome.told.count == 2)
        #expect(try await run(fleet.storyOfNewMachines(odd: 0), portion: portion, isForgetful: true) == outcome)
    }

    /// What came to an attack when it reported is known when the inventory says to which pool it belongs.
    @Test func anInventoryThatComesLateShowsWhatWasSeenBefore() async throws {
        try await TestDatabase.with { database in
            let store = InventoryStore(database: database) { Self.now }
            try await store.save(NodeInventory(fleet.records.filter { $0.instance != "3" }))
            let intake = EntryIntake(database) { Self.now }
            let judging = judging(database)
            let events = (1...24).flatMap { $0 == 3 ? fleet.boot(3, late: 9, policy: 9) : fleet.boot($0) }
            _ = try await intake.take(events.filter { $0.instance.id != "3" || $0.isLate }.received())
            while try await !judging.judgeNext().isEmpty {}
            #expect(try await outcome(database).incidents.isEmpty)
            try await store.save(NodeInventory(fleet.records))
            while try await !judging.judgeNext().isEmpty {}
            let incidents = try await outcome(database).incidents
            #expect(incidents.map(\.kind) == [.outlier])
            #expect(incidents.first?.nodes.map(\.instance) == ["3"])
            // And when it has been dealt with, knowing more opens it no more.
            for incident in incidents {
                _ = try await database.write(locks: [IncidentTable.lock]) { connection in
                    var desk = try IncidentDesk(connection, channels: [Self.channel], at: Self.now)
                    _ = try desk.apply(.resolved(by: "kim", reason: ""), toStored: incident.key)
                    try desk.finish()
                }
            }
            try await judging.settle()
            #expect(try await outcome(database).incidents.map(\.state) == [.resolved])
        }
    }

    /// Whoever may write to logs of another project cannot end what a machine is in trouble for, nor bring it into any.
    @Test(arguments: [true, false]) func whatComesFromAnotherProjectIsNotBelieved(_ isLabelled: Bool) async throws {
        try await TestDatabase.with { database in
            try await InventoryStore(database: database) { Self.now }.save(NodeInventory(fleet.records))
            let intake = EntryIntake(database) { Self.now }
            let judging = judging(database)
            let attack = (1...24).flatMap { fleet.boot($0) } + fleet.boot(3, boot: 2, late: 9)
            _ = try await intake.take(attack.received())
            while try await !judging.judgeNext().isEmpty {}
            let before = try await outcome(database).incidents
            #expect(before.map(\.state) == [.open])
            let forged = fleet.boot(3, boot: 3) + fleet.boot(5, boot: 3, late: 9) + [fleet.relearning(3, boot: 3)]
            _ = try await intake.take(forged.map { $0.from("evil", isLabelled: isLabelled) }.received())
            var foreign = 0
            for judge in [judging, self.judging(database)] {
                while case let judged = try await judge.judgeNext(), !judged.isEmpty { foreign += judged.foreign.count }
            }
            #expect(foreign == forged.count)
            #expect(try await outcome(database).incidents == before)
            // And the machine's own next boot is judged as if nothing had come between.
            _ = try await intake.take(fleet.boot(3, boot: 4).received())
            while try await !self.judging(database).judgeNext().isEmpty {}
            #expect(try await outcome(database).incidents.map(\.state) == [.resolved])
        }
    }

    /// An inventory that is there when a process begins has not been judged by yet.
    @Test func anInventoryThatIsThereAtTheStartShowsWhatWasSeenBefore() async throws {
        try await TestDatabase.with { database in
            let intake = EntryIntake(database) { Self.now }
            let events = (1...24).flatMap { $0 == 3 ? fleet.boot(3, late: 9, policy: 9) : fleet.boot($0) }
            _ = try await intake.take(events.filter { $0.instance.id != "3" || $0.isLate }.received())
            while try await !judging(database).judgeNext().isEmpty {}
            #expect(try await outcome(database).incidents.isEmpty)
            try await InventoryStore(database: database) { Self.now }.save(NodeInventory(fleet.records))
            let judging = judging(database)
            while try await !judging.judgeNext().isEmpty {}
            #expect(try await outcome(database).incidents.map { $0.nodes.map(\.instance) } == [["3"]])
            let settled = try await database.read { try JudgeProgress($0) }
            #expect(settled.inventory > 0)
            #expect(try await self.judging(database).judgeNext().isEmpty)
            #expect(try await database.read { try JudgeProgress($0) } == settled)
        }
    }

    /// The early phases of all machines come before the late ones, which are an outlier's until enough of them came: the
    /// upgrade is one incident all the same.
    @Test(arguments: [1, 7, .max]) func phasesThatComeOneAfterTheOtherAreOneIncident(_ portion: Int) async throws {
        let booted = (1...24).flatMap { fleet.boot($0) }
        let upgraded = [ReportPhase.early, .late].flatMap { phase in
            (31...42).map { fleet.report($0, boot: 2, phase, 2, policy: 2) }
        }
        let outcome = try await run(booted + upgraded, portion: portion, machines: withoutVersions)
        let left = outcome.incidents.filter(\.isUnresolved)
        #expect(left.map(\.kind) == [.rollout])
        #expect(left.first.map { Set($0.changes.map(\.phase)) } == [.early, .late])
        #expect(left.first?.nodes.allSatisfy { $0.phases == [.early, .late] } == true)
    }

    /// What a machine booted before it was well again is told whenever it comes, and stays no longer than in its order.
    @Test(arguments: [1, .max]) func whatComesLateHasHealedByThen(_ portion: Int) async throws {
        let booted = (1...24).flatMap { fleet.boot($0) }
        let (bad, good) = (fleet.boot(3, boot: 2, late: 9), fleet.boot(3, boot: 3))
        let inOrder = try await run(booted + bad + good, portion: portion)
        #expect(inOrder.incidents.map(\.state) == [.resolved])
        let late = try await run(booted + good + bad, portion: portion)
        #expect(late.incidents.map(\.state) == [.resolved] && late.told == inOrder.told)
        let half = try await run(booted + good.prefix(1) + bad, portion: portion)
        #expect(half.incidents.map(\.state) == [.open])
    }

    /// A baseline that was made anew from a boot that failed hides it, also where the failure is heard of last.
    @Test(arguments: [1, .max]) func whatWasAcceptedIsNotHealedByComingLate(_ portion: Int) async throws {
        let booted = (1...24).flatMap { fleet.boot($0) }
        let bad = [fleet.report(3, boot: 2, .late, 9)]
        let accepted = [fleet.report(3, boot: 3, .late, 9, policy: 9)]
        let well = [fleet.report(3, boot: 4, .late, 9, policy: 9)]
        let inOrder = try await run(booted + bad + accepted + well, portion: portion, machines: [])
        #expect(Set(inOrder.incidents.map { "\($0.kind) \($0.state)" }) == ["bootFailed open", "relearned open"])
        for events in [accepted + bad + well, accepted + well + bad] {
            let late = try await run(booted + events, portion: portion, machines: [])
            #expect(late.incidents.map(\.key) == inOrder.incidents.map(\.key))
            #expect(late.incidents.map(\.state) == inOrder.incidents.map(\.state))
            #expect(late.told.sorted() == inOrder.told.sorted())
        }
    }

    /// Only a good early boot heals a bad early one, in whatever order they come.
    @Test func onePhaseThatHealedSaysNothingOfTheOther() async throws {
        let booted = (1...24).flatMap { fleet.boot($0) }
        let (bad, good) = (fleet.boot(3, boot: 2, early: 9, late: 9), fleet.boot(3, boot: 3)[1])
        for events in [
            [bad[0], bad[1], good], [bad[1], good, bad[0]], [good, bad[1], bad[0]], [good, bad[0], bad[1]],
        ] {
            let outcome = try await run(booted + events, portion: 1)
            let open = outcome.incidents.filter(\.isUnresolved)
            #expect(open.count == 1)
            #expect(open.first?.nodes.first?.phases.contains(.early) == true)
            #expect(Set(outcome.incidents.flatMap(\.changes).map(\.phase)) == [.early, .late])
        }
    }

    /// Without versions the first machine of an upgrade is an outlier, as an attack is. What of it turns out to be the
    /// upgrade's stands there, and the rest by itself, whichever phase is heard of first.
    @Test(arguments: [1, 7, .max]) func anAttackOnTheFirstOfAnUpgradeIsNoPartOfIt(_ portion: Int) async throws {
        let booted = (1...24).flatMap { fleet.boot($0) }
        let wave = (32...42).flatMap { fleet.boot($0, boot: 2, early: 2, late: 2, policy: 2) }
        for phase in [ReportPhase.early, .late] {
            let first = fleet.boot(31, boot: 2, early: phase == .early ? 9 : 2, late: phase == .late ? 9 : 2, policy: 2)
            for order in [first, first.reversed()] {
                let outcome = try await run(booted + order + wave, portion: portion, machines: withoutVersions)
                let attacks = outcome.incidents.filter { $0.isUnresolved && $0.kind == .outlier }
                #expect(attacks.map { $0.nodes.map(\.instance) } == [["31"]], "\(phase)")
                #expect(attacks.first?.changes.map(\.phase) == [phase])
                let upgrades = outcome.incidents.filter { $0.kind == .rollout }
                #expect(!upgrades.isEmpty && !upgrades.contains(where: hasAttack))
            }
        }
    }

    /// What it booted before it was booted well is not an upgrade's because the next boot is.
    @Test(arguments: [1, 7, .max]) func anAttackBeforeACleanBootIsNoPartOfAnUpgrade(_ portion: Int) async throws {
        let booted = (1...24).flatMap { fleet.boot($0) }
        let first = fleet.boot(31, boot: 2, early: 2, late: 9, policy: 2)
        let clean = fleet.boot(31, boot: 3, early: 2, late: 2, policy: 2)
        let wave = (32...42).flatMap { fleet.boot($0, boot: 4, early: 2, late: 2, policy: 2) }
        let outcome = try await run(booted + first + clean + wave, portion: portion, machines: withoutVersions)
        #expect(outcome.incidents.contains { $0.isUnresolved && $0.kind == .outlier && hasAttack($0) })
        #expect(!outcome.incidents.contains { $0.kind == .rollout && hasAttack($0) })
    }

    /// Who made a boot the baseline has not done so with what was booted later.
    @Test(arguments: [1, .max]) func whatWasAcceptedEarlierIsNotWhatFailsNow(_ portion: Int) async throws {
        let old = [fleet.report(3, boot: 2, .late, 9)]
        let accepted = [fleet.report(3, boot: 3, .late, 9, policy: 9)]
        let attack = [fleet.report(3, boot: 4, .late, 7, policy: 9)]
        for events in [old + accepted + attack, accepted + attack + old] {
            let outcome = try await run(events, portion: portion, machines: [])
            let failed = outcome.incidents.filter {
                $0.kind == .bootFailed && $0.changes.contains { $0.register.value.bytes.first == 7 }
            }
            #expect(failed.map(\.state) == [.open])
            #expect(failed.first?.nodes.map(\.condition) == [.affected])
        }
    }

    private func hasAttack(_ incident: Incident) -> Bool {
        incident.changes.contains { $0.register.value == Digest([UInt8](repeating: 9, count: 32)) }
    }

    private var withoutVersions: [NodeRecord] {
        (fleet.records + fleet.successors).map { record in
            var record = record
            record.image = nil
            return record
        }
    }

    @Test func whatFailsLeavesNothingBehindAndIsDoneAgain() async throws {
        try await TestDatabase.with { database in
            let intake = EntryIntake(database) { Self.now }
            let judging = judging(database)
            _ = try await intake.take(fleet.boot(1).received())
            _ = try await judging.judgeNext()
            // Another process has gone on meanwhile.
            _ = try await intake.take(fleet.boot(2, late: 9).received())
            _ = try await self.judging(database).judgeNext()
            #expect(try await judging.judgeNext().isEmpty)
            _ = try await intake.take(fleet.boot(3, late: 9).received())
            #expect(try await judging.judgeNext().verdicts == [.passed: 1, .failed: 1])
            #expect(try await outcome(database).incidents.map(\.nodes.count) == [2])
        }
    }

    @Test func anInventoryThatIsAsItWasIsNoNews() async throws {
        try await TestDatabase.with { database in
            let time = Mutex<Int64>(1_800_000_000)
            let store = InventoryStore(database: database) { Timestamp(seconds: time.withLock { $0 }) }
            try await store.save(NodeInventory(fleet.records))
            let first = try await edition(database)
            time.withLock { $0 += 60 }
            try await store.save(NodeInventory(fleet.records))
            let second = try await edition(database)
            #expect(first != nil && first == second)
            time.withLock { $0 += 60 }
            try await store.save(NodeInventory(fleet.records.dropLast()))
            let third = try await edition(database)
            #expect(third != second)
            let machines = try await database.read { try InventoryTable($0).list() }
            #expect(machines.count { $0.goneSince != nil } == 1)
        }
    }

    private func edition(_ database: any Database) async throws -> String? {
        try await database.read { try MetaTable($0).value(FleetMemory.inventoryKey) }
    }

    @Test func aMachineThatIsGoneIsSettled() async throws {
        try await TestDatabase.with { database in
            let store = InventoryStore(database: database) { Self.now }
            try await store.save(NodeInventory(fleet.records))
            let intake = EntryIntake(database) { Self.now }
            let judging = judging(database)
            _ = try await intake.take((fleet.story.prefix(48) + fleet.boot(3, boot: 2, early: 9)).received())
            _ = try await judging.judgeNext()
            let later = InventoryStore(database: database) { Timestamp(seconds: Self.now.seconds + 60) }
            try await later.save(NodeInventory(fleet.records.filter { $0.instance != "3" }))
            _ = try await judging.judgeNext()
            let incidents = try await outcome(database).incidents
            #expect(incidents.flatMap { $0.nodes.map(\.condition) } == [.gone])
        }
    }
}

extension LogEvent {
    fileprivate var isLate: Bool {
        guard case .report(let report) = kind else { return false }
        return report.phase == .late
    }
}
