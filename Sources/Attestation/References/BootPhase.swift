/// The half of a boot that a measurement belongs to, as Google Cloud's integrity monitoring divides it.
public enum BootPhase: String, Codable, Sendable, CaseIterable {
    /// From the firmware to the boot loader.
    case early
    /// From the boot loader to the kernel.
    case late

    /// The half that a register belongs to: boot loaders measure what they do and load in 8 and 9 (Google Cloud,
    /// "Integrity monitoring", early and late boot sequence).
    public init(pcr: Int) { self = pcr == 8 || pcr == 9 ? .late : .early }
}
