import MeasuredBoot
import Messages

/// A difference between boots that says nothing about what was booted; each in a file of its own, and in the list below.
protocol VolatileRule: Sendable {
    /// What differs, in a few words.
    var name: Message { get }

    /// What a measurement says without what differs; nil for a measurement that the rule is not about.
    ///
    /// Two measurements with other digests that say the same then differ in nothing else. It counts instead of the
    /// digest, so it may only rest on what digests bind.
    func canonical(of event: InspectedEvent, in log: EventLog) -> String?

    /// Whether two measurements with the same digest differ in what no digest covers.
    func differsBesideDigest(_ old: MeasuredItem, _ new: MeasuredItem) -> Bool
}

extension VolatileRule {
    func canonical(of event: InspectedEvent, in log: EventLog) -> String? { nil }
    func differsBesideDigest(_ old: MeasuredItem, _ new: MeasuredItem) -> Bool { false }
}

/// All rules, asked in their order.
enum VolatileRules {
    static let all: [any VolatileRule] = [
        ImageLoadAddress(), PartitionIdentity(), BootPriorities(), BootCounters(), EnvironmentBlock(),
        NameBesideDigest(),
    ]

    /// The name of the rule that drops what differs between equal digests; nil where nothing differs.
    static func nameOfSameDigest(_ old: MeasuredItem, _ new: MeasuredItem) -> Message? {
        guard old.data != new.data else { return nil }
        return all.first { $0.differsBesideDigest(old, new) }?.name
    }

    /// The earlier measurement from which another one differs only in what a rule drops.
    static func match(for new: MeasuredItem, among old: [MeasuredItem]) -> (index: Int, name: Message)? {
        for rule in all {
            guard let canonical = rule.canonical(of: new.event, in: new.log) else { continue }
            let index = old.firstIndex { item in
                item.pcr == new.pcr && rule.canonical(of: item.event, in: item.log) == canonical
            }
            if let index { return (index, rule.name) }
        }
        return nil
    }

    /// What a measurement says without what differs from boot to boot; nil where nothing does.
    static func canonical(of event: InspectedEvent, in log: EventLog) -> String? {
        for rule in all {
            if let canonical = rule.canonical(of: event, in: log) { return canonical }
        }
        return nil
    }
}
