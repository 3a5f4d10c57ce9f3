public import IntegrityEvents
public import MeasuredBoot

/// A register that holds what it should not, and what that is about.
public struct IncidentChange: Hashable, Sendable {
    /// The phase of the boot that was reported.
    public let phase: ReportPhase

    /// The register and its new value.
    public let register: RegisterValue

    /// The value that was expected; nil when nothing says it.
    public let expected: Digest?

    /// Whether a machine was seen with it as a part of an upgrade.
    let isExplained: Bool

    /// Makes a change.
    public init(phase: ReportPhase, register: RegisterValue, expected: Digest?) {
        self.init(phase: phase, register: register, expected: expected, isExplained: false)
    }

    init(phase: ReportPhase, register: RegisterValue, expected: Digest?, isExplained: Bool) {
        self.phase = phase
        self.register = register
        self.expected = expected
        self.isExplained = isExplained
    }

    /// The same, seen as a part of an upgrade or not.
    func explained(_ isExplained: Bool) -> IncidentChange {
        IncidentChange(phase: phase, register: register, expected: expected, isExplained: isExplained)
    }

    /// What a change of this register most likely is about.
    public var component: Component { RegisterMeaning.component(of: register.pcr) }
}

extension IncidentChange {
    /// Orders changes by phase, register, bank and values, so that no two take their order from when they came.
    static func precedes(_ left: IncidentChange, _ right: IncidentChange) -> Bool {
        if left.phase != right.phase { return left.phase < right.phase }
        if left.register.pcr != right.register.pcr { return left.register.pcr < right.register.pcr }
        return left.rest.lexicographicallyPrecedes(right.rest)
    }

    private var rest: [String] {
        [register.algorithm.name, register.value.description, expected?.description ?? ""]
    }
}
