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
    /// - Parameters:
    ///   - proven: The registers whose values the log gives, by bank; what others say proves nothing.
    init(_ boot: BootAttribution, _ references: ReferenceSet, proven: [DigestAlgorithm: Set<Int>]) {
        let banks = DigestAlgorithm.judged.filter { proven[$0] != nil }
        let boot = boot
        let measured = BootMeasurements(boot, banks: banks, isDescribed: false)
        let appraisals = references.appraise(measured.components)
        var components: [ComponentResult] = []
        var divergences: [Divergence] = []
        for (place, appraisal) in appraisals.enumerated() {
            let entry = place < measured.entries.count ? measured.entries[place] : nil
            let uncovered = entry.map { Self.uncovered($0.component, proven) } ?? []
            components.append(Self.result(appraisal, entry, uncovered))
            guard appraisal.outcome == .failed, uncovered.isEmpty else { continue }
            divergences.append(Self.divergence(appraisal, entry, boot))
        }
        self.components = components
        firstDivergence = divergences.min { $0.event < $1.event }
    }

    /// The registers of a component that no proven bank covers.
    private static func uncovered(_ component: MeasuredComponent, _ proven: [DigestAlgorithm: Set<Int>]) -> [Int] {
        Set(component.measurements.map(\.pcr)).filter { pcr in
            !proven.contains { $0.value.contains(pcr) }
        }.sorted()
    }

    private static func result(
        _ appraisal: ComponentAppraisal,
        _ entry: BootMeasurements.Entry?,
        _ uncovered: [Int]
    ) -> ComponentResult {
        let evidence: ComponentResult.Binding = entry?.isBound ?? true ? .bound : .hint
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
        _ entry: BootMeasurements.Entry?,
        _ boot: BootAttribution
    ) -> Divergence {
        let index = appraisal.index ?? 0
        let event = entry.flatMap { $0.events.indices.contains(index) ? $0.events[index] : $0.events.last }
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
