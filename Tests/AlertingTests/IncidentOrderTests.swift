import Alerting
import Findings
import IntegrityEvents
import LogEntries
import MeasuredBoot
import TestSupport
import Testing

/// The same things seen, in whatever order and however often, come to the same incidents.
struct IncidentOrderTests {
    /// What the monitor keeps: incidents by key, each observation taken where it belongs.
    private struct Book {
        var incidents: [IncidentKey: Incident] = [:]
        var told: [String] = []

        mutating func take(_ seen: Observation, at now: Timestamp) {
            let others = incidents.values.filter { incident in
                incident.isUnresolved && incident.nodes.contains { $0.instance == seen.node?.instance }
            }
            let target = IncidentRouting.target(for: seen, keyed: incidents[seen.key], others: others)
            let transition =
                target?.apply(.observed(seen), at: now) ?? Incident.open(seen, silences: [], at: now)
            let incident = transition.incident
            incidents[incident.key] = incident
            told += transition.notifications.map {
                Notification($0, about: incident, through: "c").idempotencyKey
            }
        }

        /// What must not depend on the order.
        var essence: [String: [Set<String>]] {
            Dictionary(
                uniqueKeysWithValues: incidents.map { key, incident in
                    let nodes = incident.nodes.map {
                        "\($0.instance) \($0.bootCounter) \($0.phases.sorted()) \($0.since)"
                    }
                    return (key.text, [Set(nodes), Set(incident.changes.map { "\($0)" })])
                }
            )
        }
    }

    /// Machines of three sorts: some boot one new value, some another, some several in both phases.
    private static func observations(_ random: inout SplitMix) -> [[Observation]] {
        (0..<12).map { number in
            switch number % 3 {
            case 0: [Sample.boot(number, at: number)]
            case 1: [Sample.boot(number, at: number, changes: [Sample.change(.late, 8, 0xBB)])]
            default:
                [
                    Sample.boot(number, phase: .early, at: number, changes: [Sample.change(.early, 4, 0xCC)]),
                    Sample.boot(
                        number,
                        at: number + 30,
                        changes: [Sample.change(.late, 9, 0xEE), Sample.change(.late, 8, 0xDD)].shuffled(using: &random)
                    ),
                ]
            }
        }
    }

    /// Machines in any order, the phases of each boot in theirs, and everything twice.
    private static func shuffled(_ random: inout SplitMix) -> [Observation] {
        var queues = observations(&random)
        var result: [Observation] = []
        while let index = queues.indices.filter({ !queues[$0].isEmpty }).randomElement(using: &random) {
            result.append(queues[index].removeFirst())
            if let again = result.randomElement(using: &random) { result.append(again) }
        }
        return result
    }

    @Test(arguments: 0..<200) func theOrderMakesNoDifference(_ seed: Int) {
        var random = SplitMix(seed: UInt64(seed))
        var straight = Book()
        for (index, seen) in Self.observations(&random).joined().enumerated() {
            straight.take(seen, at: Sample.time(index))
        }
        var mixed = Book()
        for (index, seen) in Self.shuffled(&random).enumerated() { mixed.take(seen, at: Sample.time(index)) }
        #expect(straight.incidents.count == 3)
        #expect(mixed.essence == straight.essence)
        #expect(
            mixed.incidents.values.map(\.changes).allSatisfy { changes in
                straight.incidents.values.contains { $0.changes == changes }
            }
        )
        #expect(Set(mixed.told).count == mixed.told.count)
        #expect(Set(mixed.told) == Set(straight.told))
    }

    @Test(arguments: 0..<300) func nothingIsToldTwice(_ seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        var incident = Incident.open(Sample.boot(0), silences: [], at: Sample.time(0)).incident
        var told: [String] = []
        for step in 1..<60 {
            let event = try Self.event(step, &random)
            let transition = incident.apply(event, at: Sample.time(step))
            let keys = transition.notifications.map {
                Notification($0, about: transition.incident, through: "c").idempotencyKey
            }
            #expect(transition.notifications.count <= 1)
            told += keys
            let repeated = transition.incident.apply(event, at: Sample.time(step))
            if case .commented = event {} else { #expect(repeated.isEmpty, "\(event)") }
            #expect((transition.incident.silence != nil) == (transition.incident.state == .silenced))
            #expect((transition.incident.acknowledgedBy != nil) == (transition.incident.state == .acknowledged))
            incident = transition.incident
        }
        #expect(Set(told).count == told.count)
        #expect(incident.notifications == told.count + 1)
    }

    private static func event(_ step: Int, _ random: inout SplitMix) throws -> IncidentEvent {
        let number = Int.random(in: 0..<3, using: &random)
        let id = Sample.node(number).instance.id
        switch Int.random(in: 0..<9, using: &random) {
        case 0: return .observed(Sample.boot(number, boot: step, at: step))
        case 1: return .observed(Sample.boot(number, boot: step, at: step, severity: .critical))
        case 2: return .passed(instance: id, .late, Sample.time(step))
        case 3: return .settled(instance: id, AffectedNode.Condition.allCases.randomElement(using: &random) ?? .gone)
        case 4: return .acknowledged(by: "ana")
        case 5: return .resolved(by: "ana", reason: "")
        case 6: return .commented(by: "ana", text: "x")
        case 7: return .silenced(try Sample.silence(SilenceMatcher(.cluster, "c")))
        default: return .silenceEnded
        }
    }

    @Test func earlyAndLatePhaseOfOneBootAreOneIncident() {
        var book = Book()
        book.take(Sample.boot(0, phase: .early, changes: [Sample.change(.early, 4, 1)]), at: Sample.time(0))
        book.take(Sample.boot(0, at: 1), at: Sample.time(1))
        #expect(book.incidents.count == 1)
        #expect(book.incidents.values.first?.changes.count == 2)
        book.take(Sample.boot(0, boot: 2, at: 9, changes: [Sample.change(.late, 8, 9)]), at: Sample.time(9))
        #expect(book.incidents.count == 2)
    }

    @Test func aLatePhaseThatShowsSomethingElseIsItsOwn() {
        var book = Book()
        for number in 0..<2 {
            book.take(Sample.boot(number, phase: .early, changes: [Sample.change(.early, 4, 1)]), at: Sample.time(0))
        }
        book.take(Sample.boot(0, at: 1, changes: [Sample.change(.late, 8, 1)]), at: Sample.time(1))
        book.take(Sample.boot(1, at: 1, changes: [Sample.change(.late, 8, 2)]), at: Sample.time(1))
        #expect(book.incidents.count == 2)
    }

    @Test func keysTellWhatDiffersAndNothingElse() {
        let key = Sample.boot(0).key
        #expect(Sample.boot(5, boot: 7, at: 99, kind: .rollout, severity: .low).key == key)
        #expect(Sample.boot(0, changes: [Sample.change(.late, 8, 0xAB)]).key != key)
        #expect(Sample.boot(0, changes: [Sample.change(.late, 9, 0xAA)]).key != key)
        #expect(Sample.notice(.relearned).key != Sample.notice(.monitoringDisabled).key)
        #expect(Sample.notice(.relearned, 1).key != Sample.notice(.relearned, 2).key)
    }

    @Test func changesStandInOneOrder() {
        let algorithms = [
            DigestFixture.change(.sha1, 1), DigestFixture.change(.sha256, 1), DigestFixture.change(.sha256, 2),
        ]
        let forwards = Incident.open(Sample.boot(0, changes: algorithms), silences: [], at: Sample.time(0)).incident
        let backwards = Incident.open(Sample.boot(0, changes: algorithms.reversed()), silences: [], at: Sample.time(0))
        #expect(forwards.changes == backwards.incident.changes)
    }
}
