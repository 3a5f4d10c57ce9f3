public import MeasuredBoot
public import Messages

/// What one event says about one component of the boot.
///
/// A claim is as good as the log it comes from: only a replay against quoted registers proves its digest, and only a
/// bound claim's words are covered by that digest.
public struct Claim: Sendable {
    /// How far the digest covers what is shown.
    public enum Binding: String, Sendable {
        /// The digest covers what the description says.
        case bound
        /// The digest covers something else: the words are the log's alone.
        case hint
        /// There is no digest, or nothing is said.
        case none
    }

    /// The event.
    public let event: Event

    /// The component it is about.
    public let component: Component

    /// What it says, in a few words.
    public let description: Message

    /// How far the digest covers the description.
    public let binding: Binding
}

extension Component {
    /// The part of the boot in which Google's integrity monitoring checks it: up to the moment when the boot loader
    /// gets control, or after it (Compute Engine, "Integrity monitoring").
    public enum Phase: String, Sendable {
        /// Firmware, up to the boot loader.
        case early
        /// From the boot loader on.
        case late
    }

    /// When in the boot it takes part.
    public var phase: Phase {
        switch self {
        case .firmware, .firmwareConfiguration, .optionROM, .secureBootPolicy, .secureBootAuthority, .shim, .bootLoader,
            .partitionTable, .machineOwnerKeys, .bootOrder:
            .early
        case .bootLoaderConfiguration, .kernelCommandLine, .kernel, .initramfs, .rootFilesystem, .bootServicesExit,
            .runtime, .unknown:
            .late
        }
    }
}
