import Foundation
import LogEntries

/// What the nodes of the demonstration write, in the order of time, an entry to a line.
struct DemoHistory {
    private let entries: [DemoEntry]

    /// How many entries are reports, two for each boot.
    let reportCount: Int

    /// When the story is told. Its times are fixed: every run is the same, and on its pages it is that day.
    static let now = Timestamp(seconds: 1_778_576_400)

    private static let day = 86_400.0

    /// First boots over ten days, each followed by a few reboots of the same nodes.
    static func beforeUpgrade() -> DemoHistory {
        DemoHistory(
            DemoFleet.watched.flatMap { machine in
                boots(of: machine).enumerated().flatMap { DemoEntry.boot($0, of: machine, at: $1) }
            }
        )
    }

    /// One new node after the other.
    static func upgrade() -> DemoHistory { DemoHistory(DemoFleet.upgraded.flatMap(firstBoot)) }

    /// The new node that an attacker has changed.
    static func attack() -> DemoHistory { DemoHistory(firstBoot(of: DemoFleet.attacked)) }

    private static func firstBoot(of machine: DemoMachine) -> [(Timestamp, DemoEntry)] {
        DemoEntry.boot(0, of: machine, at: now.advanced(by: .seconds(-5_400 + machine.number * 150)))
    }

    private init(_ timed: [(Timestamp, DemoEntry)]) {
        // A machine writes in the order of time already; what happens at once in two stays in the order of machines.
        entries = timed.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
        reportCount = entries.count { $0.jsonPayload.startupEvent == nil }
    }

    private static func boots(of machine: DemoMachine) -> [Timestamp] {
        var age = (3.5 + 10 * DemoDigest("\(machine.name) first").fraction) * day
        var times: [Timestamp] = []
        while age > 0.2 * day {
            times.append(now.advanced(by: .seconds(-Int64(age))))
            age -= (1.5 + 2 * DemoDigest("\(machine.name) \(times.count)").fraction) * day
        }
        return times
    }

    /// The entries as they are sent.
    func lines() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try entries.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }.joined()
    }
}
