import MeasuredBoot
import Messages

/// The components of a boot held against references, as a verdict shows them.
struct ReferenceAppraisal {
    /// How each component compares.
    let components: [ComponentResult]

    /// The first event in which the boot differs.
    let firstDivergence: Divergence?

    /// Holds a boot against references.
    ///
    /// - Parameter proven: The registers whose values the log gives, by bank; what others say proves nothing.
    init(
        _ boot: BootAttribution,
        _ references: ReferenceSet,
        _ approved: ApprovedDigests,
        proven: ProvenRegisters
    ) {
        let groups = BootGroups(boot)
        // With one bank there is no other that could contradict it.
        let isOnlyBank = proven.banks.count == 1 && proven.banks[0] == boot.log.bank
        var components: [ComponentResult] = []
        components.reserveCapacity(groups.all.count)
        var divergences: [Divergence] = []
        for group in groups.all {
            let events = groups.events(of: group)
            let uncovered = Self.uncovered(events, boot, proven)
            let isBound = groups.isBound(group, boot)
            if uncovered.isEmpty, isOnlyBank, approved.contains(group, events, in: boot.log) {
                components.append(Self.approved(group, isBound))
                continue
            }
            let appraisal = references.appraise(groups.measured(group, boot, proven.banks, isDescribed: false))
            components.append(Self.result(appraisal, isBound, uncovered))
            guard appraisal.outcome == .failed, uncovered.isEmpty else { continue }
            divergences.append(Self.divergence(appraisal, events, boot))
        }
        for appraisal in approved.areAllMeasured(in: groups.all) ? [] : references.missing(in: groups.all) {
            components.append(Self.result(appraisal, true, []))
            divergences.append(Self.divergence(appraisal, [], boot))
        }
        self.components = components
        firstDivergence = divergences.min { $0.event < $1.event }
    }

    /// The registers of a component that no proven bank covers.
    private static func uncovered(
        _ events: ArraySlice<Int>,
        _ boot: BootAttribution,
        _ proven: ProvenRegisters
    ) -> [Int] {
        var uncovered: [Int] = []
        var last = -1
        for index in events {
            guard let pcr = boot.log.log.events[index].pcr, pcr != last else { continue }
            last = pcr
            if !proven.contains(pcr) { uncovered.append(pcr) }
        }
        return uncovered
    }

    private static func approved(_ group: BootGroup, _ isBound: Bool) -> ComponentResult {
        let evidence: ComponentResult.Binding = isBound ? .bound : .hint
        return ComponentResult(group.component, group.phase, .passed, ReferenceSet.asApproved, evidence: evidence)
    }

    private static func result(_ appraisal: ComponentAppraisal, _ isBound: Bool, _ uncovered: [Int]) -> ComponentResult
    {
        let evidence: ComponentResult.Binding = isBound ? .bound : .hint
        guard uncovered.isEmpty else {
            let registers = uncovered.map(String.init).joined(separator: ", ")
            let detail: Message = "the quote does not prove what was measured into PCR \(registers)"
            return ComponentResult(appraisal.component, appraisal.phase, .notDetermined, detail, evidence: evidence)
        }
        let outcome: CheckOutcome =
            switch appraisal.outcome {
            case .passed: .passed
            case .failed: .failed
            case .notDetermined: .notDetermined
            }
        return ComponentResult(appraisal.component, appraisal.phase, outcome, appraisal.detail, evidence: evidence)
    }

    private static func divergence(
        _ appraisal: ComponentAppraisal,
        _ events: ArraySlice<Int>,
        _ boot: BootAttribution
    ) -> Divergence {
        let index = appraisal.index ?? 0
        let event = events.dropFirst(index).first ?? events.last
        let actual = event.map { boot.claim($0).description.description } ?? ""
        return Divergence(
            // What is missing is missing behind the last event.
            event: event ?? boot.log.events.count,
            register: appraisal.actual?.pcr ?? appraisal.expected?.pcr ?? 0,
            component: appraisal.component,
            expected: words(appraisal.expected, nil),
            actual: words(appraisal.actual, actual)
        )
    }

    /// A measurement by its words and its strongest digest.
    private static func words(_ measurement: MeasuredComponent.Measurement?, _ description: String?) -> String {
        guard let measurement else { return "" }
        let bank = DigestAlgorithm.judged.first { measurement.digests[$0] != nil }
        let digest = bank.flatMap { bank in measurement.digests[bank].map { "\(bank):\($0)" } } ?? ""
        let words = description ?? measurement.description
        return words.isEmpty ? digest : "\(words) (\(digest))"
    }
}
