import Findings
import MeasuredBoot

/// How much an incident matters, by what changed and where: what runs first can hide everything that runs later.
enum IncidentSeverity {
    static func of(_ kind: IncidentKind, _ changes: [IncidentChange]) -> Severity {
        switch kind {
        case .outlier, .bootFailed: changes.map { of($0.component) }.max() ?? .high
        case .rollout: .low
        case .relearned, .monitoringDisabled, .secureBootRefused, .sourceQuiet, .attestationFailed: .high
        case .configurationChanged, .silence, .tpmCleared, .unknownEvent: .medium
        }
    }

    static func of(_ component: Component) -> Severity {
        switch component {
        case .firmware, .optionROM, .secureBootPolicy, .secureBootAuthority, .shim, .bootLoader: .critical
        case .kernel, .initramfs, .kernelCommandLine, .bootLoaderConfiguration, .machineOwnerKeys, .rootFilesystem:
            .high
        case .firmwareConfiguration, .partitionTable, .bootOrder, .bootServicesExit, .runtime, .unknown: .medium
        }
    }
}
