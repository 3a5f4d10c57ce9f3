import MeasuredBoot
import Messages

extension BootPrediction {
    /// The components whose measurements are all known, as references hold them.
    public var components: [MeasuredComponent] {
        let open = Set(undetermined.map(\.pcr))
        return Component.allCases.flatMap { component in
            BootPhase.allCases.compactMap { phase -> MeasuredComponent? in
                let own = measurements.filter { $0.component == component && $0.phase == phase }
                guard !own.isEmpty, own.allSatisfy({ isWhole($0, open) }) else { return nil }
                // Without an image there is only what firmware measures in front of it.
                if component == .bootLoader, !hasBootLoader { return nil }
                return MeasuredComponent(component: component, phase: phase, measurements: own.map(\.measured))
            }
        }
    }

    /// Whether nothing can be missing beside a measurement: where a register is open, more of the same may follow.
    private func isWhole(_ measurement: Measurement, _ open: Set<Int>) -> Bool {
        switch measurement.component {
        case .bootLoaderConfiguration, .kernelCommandLine: open.isDisjoint(with: [8, 9])
        case .shim, .bootLoader: true
        default: !open.contains(measurement.pcr)
        }
    }
}

extension BootPrediction.Measurement {
    fileprivate var measured: MeasuredComponent.Measurement {
        MeasuredComponent.Measurement(pcr: pcr, digests: digests, description: description.description)
    }
}
