public import MeasuredBoot

/// What each component of a boot put into the registers, as references are compared with it.
public struct BootMeasurements: Sendable {
    /// One component, and the events that its measurements come from.
    public struct Entry: Sendable {
        /// The component with its measurements.
        public let component: MeasuredComponent
        /// The index of the event of each measurement.
        public let events: [Int]
        /// Whether digests cover everything that its events say.
        public let isBound: Bool
    }

    /// The components in the order of the boot.
    public let entries: [Entry]

    /// The components alone.
    public var components: [MeasuredComponent] { entries.map(\.component) }

    /// Gathers what was extended, each half of the boot for itself.
    ///
    /// - Parameters:
    ///   - boot: The log, attributed.
    ///   - banks: The banks whose digests are wanted.
    public init(_ boot: BootAttribution, banks: [DigestAlgorithm]) {
        let groups = BootGroups(boot)
        entries = groups.all.map { group in
            Entry(
                component: groups.measured(group, boot, banks, isDescribed: true),
                events: Array(groups.events(of: group)),
                isBound: groups.isBound(group, boot)
            )
        }
    }
}
