public import IntegrityEvents
public import MeasuredBoot

/// Something about a machine's evidence that is not as it should be.
public enum AttestationFailure: Hashable, Sendable {
    /// A check of the evidence, by its name, such as `quote-signature`.
    case check(String)
    /// A component that is not one that somebody approved, in a phase of the boot.
    case component(Component, ReportPhase)

    /// What identifies it.
    var text: String {
        switch self {
        case .check(let name): "check \(name)"
        case .component(let component, let phase): "component \(component.rawValue) \(phase.rawValue)"
        }
    }

    /// The phase of the boot that it is about; nil for what is about the evidence itself.
    var phase: ReportPhase? {
        if case .component(_, let phase) = self { phase } else { nil }
    }
}
