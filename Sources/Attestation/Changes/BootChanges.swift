public import MeasuredBoot
public import Messages

/// What changed from one boot to another, component by component.
public struct BootChanges: Sendable {
    /// What changed of one component.
    public struct Change: Sendable {
        /// How the component is there in both boots.
        public enum Kind: String, Sendable {
            /// In both, measured differently.
            case changed
            /// Only in the later one.
            case added
            /// Only in the earlier one.
            case removed
        }

        /// The component.
        public let component: Component
        /// The registers in which its measurements differ.
        public let pcrs: [Int]
        /// How the component is there in both boots.
        public let kind: Kind
        /// What the earlier boot measured that the later did not; empty for nothing.
        public let old: [Message]
        /// What the later boot measured that the earlier did not; empty for nothing.
        public let new: [Message]
        /// What that means, in one sentence.
        public let summary: Message
    }

    /// Differences that say nothing about what was booted, dropped by a rule that has a name.
    public struct Ignored: Hashable, Sendable {
        /// The rule.
        public let reason: Message
        /// How many events of the later boot it dropped.
        public let events: Int
    }

    /// The bank by which the boots were compared.
    public let bank: DigestAlgorithm

    /// What changed, in the order in which a boot goes through the components.
    public let changes: [Change]

    /// What was dropped.
    public let ignored: [Ignored]

    /// Compares two boots; nil when they have no bank in common that can be judged.
    public init?(from old: EventLog, to new: EventLog, limits: MeasurementLimits = .standard) {
        let common = DigestAlgorithm.judged.first { old.banks.contains($0) && new.banks.contains($0) }
        guard let bank = common, let oldLog = InspectedLog(old, bank: bank, limits: limits),
            let newLog = InspectedLog(new, bank: bank, limits: limits)
        else { return nil }
        self.init(from: BootAttribution(oldLog), to: BootAttribution(newLog), bank: bank)
    }

    private init(from old: BootAttribution, to new: BootAttribution, bank: DigestAlgorithm) {
        self.bank = bank
        let alignments = Component.allCases.map { ComponentAlignment($0, old, new) }
        changes = alignments.flatMap(Self.changes)
        let reasons = alignments.flatMap(\.ignored)
        ignored = VolatileRules.all.map(\.name).compactMap { name in
            let count = reasons.count { $0 == name }
            return count == 0 ? nil : Ignored(reason: name, events: count)
        }
    }

    private static func changes(_ alignment: ComponentAlignment) -> [Change] {
        guard alignment.component == .kernelCommandLine, let root = RootFilesystemChange.of(alignment) else {
            return alignment.change.map { [$0] } ?? []
        }
        let others = RootFilesystemChange.isAll(of: alignment) ? nil : alignment.change
        return [others, root].compactMap { $0 }
    }
}
