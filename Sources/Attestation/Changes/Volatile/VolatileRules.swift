import Messages

/// A difference between boots that says nothing about what was booted; each in a file of its own, and in the list below.
protocol VolatileRule: Sendable {
    /// What differs, in a few words.
    var name: Message { get }

    /// Whether two measurements with other digests differ in nothing else.
    func differsOnlyThere(_ old: MeasuredItem, _ new: MeasuredItem) -> Bool

    /// Whether two measurements with the same digest differ in what no digest covers.
    func differsBesideDigest(_ old: MeasuredItem, _ new: MeasuredItem) -> Bool
}

extension VolatileRule {
    func differsOnlyThere(_ old: MeasuredItem, _ new: MeasuredItem) -> Bool { false }
    func differsBesideDigest(_ old: MeasuredItem, _ new: MeasuredItem) -> Bool { false }
}

/// All rules, asked in their order.
enum VolatileRules {
    static let all: [any VolatileRule] = [
        ImageLoadAddress(), PartitionIdentity(), BootPriorities(), EnvironmentBlock(), NameBesideDigest(),
    ]

    /// The name of the rule that drops what differs between equal digests; nil where nothing differs.
    static func nameOfSameDigest(_ old: MeasuredItem, _ new: MeasuredItem) -> Message? {
        guard old.data != new.data else { return nil }
        return all.first { $0.differsBesideDigest(old, new) }?.name
    }

    /// The earlier measurement from which another one differs only in what a rule drops.
    static func match(for new: MeasuredItem, among old: [MeasuredItem]) -> (index: Int, name: Message)? {
        for (index, item) in old.enumerated() where item.pcr == new.pcr {
            if let rule = all.first(where: { $0.differsOnlyThere(item, new) }) { return (index, rule.name) }
        }
        return nil
    }
}
