public import MeasuredBoot
public import Messages

/// What references say about one component of a boot.
public struct ComponentAppraisal: Hashable, Sendable {
    /// The answers that there are.
    public enum Outcome: String, Sendable, CaseIterable {
        /// It has an approved value.
        case passed
        /// It has another value, or a revoked one.
        case failed
        /// Nobody has decided what it may be.
        case notDetermined
    }

    /// The component.
    public let component: Component

    /// The half of the boot.
    public let phase: BootPhase

    /// The answer.
    public let outcome: Outcome

    /// Why, as one sentence without a full stop.
    public let detail: Message

    /// The value that it was found to have; nil when it has none that is known.
    public let value: ReferenceValue?

    /// What the approved value that comes nearest has where the component first differs; nil where it ends before.
    public let expected: MeasuredComponent.Measurement?

    /// What the component has there; nil where it ends before.
    public let actual: MeasuredComponent.Measurement?

    /// The number of that measurement within the component, counted from 0.
    public let index: Int?
}

extension ReferenceSet {
    /// Holds the components of a boot against the references; what has to be there and is not fails as well.
    public func appraise(_ components: [MeasuredComponent]) -> [ComponentAppraisal] {
        components.map(appraise)
            + missing { reference in components.contains { reference.concerns($0) } }
    }

    /// What has to be there and has no event.
    func missing(in groups: [BootGroup]) -> [ComponentAppraisal] {
        missing { reference in
            groups.contains { $0.isAbout(reference.component, reference.phase) }
        }
    }

    /// What is said of a value that somebody approved.
    static let asApproved: Message = "it is as approved"

    func appraise(_ measured: MeasuredComponent) -> ComponentAppraisal {
        let values = references.first { $0.concerns(measured) }?.values ?? []
        let same = values.filter { $0.measured.differs(from: measured) == nil }
        if let revoked = same.first(where: { $0.state == .revoked }) {
            return judge(measured, .failed, "this value is revoked: \(revoked.decisions.last?.reason ?? "")", revoked)
        }
        if let approved = same.first(where: { $0.state == .approved }) {
            return judge(measured, .passed, Self.asApproved, approved)
        }
        if let proposed = same.first {
            return judge(measured, .notDetermined, "this value is known, and nobody has approved it", proposed)
        }
        let approved = values.filter { $0.state == .approved }
        guard !approved.isEmpty else {
            return judge(measured, .notDetermined, "no value of it has been approved", nil)
        }
        return difference(measured, approved)
    }

    /// Names the first difference from the approved value that agrees longest.
    private func difference(_ measured: MeasuredComponent, _ approved: [ReferenceValue]) -> ComponentAppraisal {
        let differences = approved.compactMap { value in
            value.measured.differs(from: measured).map { (value: value, index: $0.index, comparison: $0.comparison) }
        }
        guard let nearest = differences.max(by: { $0.index < $1.index }) else {
            return judge(measured, .notDetermined, "no value of it has been approved", nil)
        }
        let isOpen = differences.contains { $0.comparison == .incomparable }
        let expected = nearest.value.measured.measurements
        let actual = measured.measurements
        return ComponentAppraisal(
            component: measured.component,
            phase: measured.phase,
            outcome: isOpen ? .notDetermined : .failed,
            detail: isOpen
                ? "the approved value has no bank in common with it but SHA-1" : "it has another value than approved",
            value: nil,
            expected: expected.indices.contains(nearest.index) ? expected[nearest.index] : nil,
            actual: actual.indices.contains(nearest.index) ? actual[nearest.index] : nil,
            index: nearest.index
        )
    }

    private func missing(_ isThere: (Reference) -> Bool) -> [ComponentAppraisal] {
        let missing = references.filter { reference in
            reference.values.contains { $0.state == .approved } && !isThere(reference)
        }
        return missing.map { reference in
            let expected = reference.values.first { $0.state == .approved }?.measured.measurements.first
            return ComponentAppraisal(
                component: reference.component,
                phase: reference.phase,
                outcome: .failed,
                detail: "it was not measured",
                value: nil,
                expected: expected,
                actual: nil,
                index: 0
            )
        }
    }

    private func judge(
        _ measured: MeasuredComponent,
        _ outcome: ComponentAppraisal.Outcome,
        _ detail: Message,
        _ value: ReferenceValue?
    ) -> ComponentAppraisal {
        ComponentAppraisal(
            component: measured.component,
            phase: measured.phase,
            outcome: outcome,
            detail: detail,
            value: value,
            expected: nil,
            actual: nil,
            index: nil
        )
    }
}

extension MeasuredComponent {
    /// The first measurement that another component does not have the same; nil when there is none.
    func differs(from other: MeasuredComponent) -> (index: Int, comparison: Comparison)? {
        for (index, pair) in zip(measurements, other.measurements).enumerated() {
            let comparison = pair.0.comparison(with: pair.1)
            guard comparison == .same else { return (index, comparison) }
        }
        let count = min(measurements.count, other.measurements.count)
        return measurements.count == other.measurements.count ? nil : (count, .different)
    }
}
