public import MeasuredBoot
public import Messages

/// How a component of a boot compares with its references.
public struct ComponentResult: Hashable, Codable, Sendable {
    /// The component.
    public let component: Component
    /// When in the boot it takes part, as Google divides it.
    public let phase: BootPhase
    /// What the comparison came to.
    public let outcome: CheckOutcome
    /// Why, as one sentence without a full stop.
    public let detail: Message
    /// Whether a digest binds what is shown.
    public let evidence: Binding

    /// How far what an event shows can be believed.
    public enum Binding: String, Hashable, Codable, Sendable, CaseIterable {
        /// The digest that extended the register is that of what is shown.
        case bound
        /// Only its text says so.
        case hint
    }

    /// Makes a result.
    public init(
        _ component: Component,
        _ phase: BootPhase,
        _ outcome: CheckOutcome,
        _ detail: Message,
        evidence: Binding
    ) {
        self.component = component
        self.phase = phase
        self.outcome = outcome
        self.detail = detail
        self.evidence = evidence
    }
}

/// The first event in which a boot differs from its references.
public struct Divergence: Hashable, Codable, Sendable {
    /// The number of the event in the log.
    public let event: Int
    /// The register that it extended.
    public let register: Int
    /// The component that it is about.
    public let component: Component
    /// What was expected.
    public let expected: String
    /// What was found.
    public let actual: String

    /// Makes a divergence.
    public init(event: Int, register: Int, component: Component, expected: String, actual: String) {
        self.event = event
        self.register = register
        self.component = component
        self.expected = expected
        self.actual = actual
    }
}
