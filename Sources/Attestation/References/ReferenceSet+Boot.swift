import MeasuredBoot
import Messages

extension ReferenceSet {
    /// Holds the events of one component against the references.
    ///
    /// Nearly every component of nearly every node is as approved. That is found out in the bytes of the log; only what
    /// is not is looked at closely.
    func appraise(_ group: BootGroup, of boot: BootAttribution, _ banks: [DigestAlgorithm]) -> ComponentAppraisal {
        let reference = references.first { $0.component == group.component && $0.phase == group.phase }
        let same = (reference?.values ?? []).filter { group.agrees(with: $0.measured, boot, banks) }
        if let approved = same.first(where: { $0.state == .approved }), !same.contains(where: { $0.state == .revoked })
        {
            return asApproved(group, approved)
        }
        return appraise(group.measured(boot, banks, isDescribed: false))
    }

    private func asApproved(_ group: BootGroup, _ value: ReferenceValue) -> ComponentAppraisal {
        ComponentAppraisal(
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
}

extension BootGroup {
    /// Whether the events are those of a value: as ``MeasuredComponent/differs(from:)`` compares, without making anything.
    fileprivate func agrees(with value: MeasuredComponent, _ boot: BootAttribution, _ banks: [DigestAlgorithm]) -> Bool
    {
        guard value.measurements.count == events.count else { return false }
        return zip(value.measurements, events).allSatisfy { measurement, index in
            let event = boot.log.events[index]
            guard measurement.pcr == event.event.pcr else { return false }
            if agrees(measurement, event, boot.log.log, banks) { return true }
            guard let canonical = measurement.canonical else { return false }
            return VolatileRules.canonical(of: event, in: boot.log.log) == canonical
        }
    }

    /// Whether the digests are the same in every bank that both have, and one of these is stronger than SHA-1.
    private func agrees(
        _ measurement: MeasuredComponent.Measurement,
        _ event: InspectedEvent,
        _ log: EventLog,
        _ banks: [DigestAlgorithm]
    ) -> Bool {
        var isStrong = false
        for bank in banks {
            guard let place = log.digestRange(of: event.event, in: bank), let digest = measurement.digests[bank] else {
                continue
            }
            guard digest.bytes.elementsEqual(log.bytes[place]) else { return false }
            if bank != .sha1 { isStrong = true }
        }
        return isStrong
    }
}
