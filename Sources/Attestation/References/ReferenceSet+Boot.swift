import MeasuredBoot
import Messages

extension ReferenceSet {
    /// Holds the events of one component against the references.
    ///
    /// - Parameter approved: The same references, for a first look in the strongest bank that is proven.
    func appraise(
        _ group: BootGroup,
        of boot: BootAttribution,
        _ banks: [DigestAlgorithm],
        _ approved: ApprovedDigests
    ) -> ComponentAppraisal {
        // With one bank there is no other that could contradict it.
        if banks.count == 1, let value = approved.value(of: group, in: boot.log, banks[0]) {
            return ComponentAppraisal(
                component: group.component,
                phase: group.phase,
                outcome: .passed,
                detail: Self.asApproved,
                value: value,
                expected: nil,
                actual: nil,
                index: nil
            )
        }
        return appraise(group.measured(boot, banks, isDescribed: false))
    }
}
