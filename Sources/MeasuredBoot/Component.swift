/// What takes part in a boot, as people speak of it.
public enum Component: String, Codable, Sendable, CaseIterable {
    /// The platform's firmware (PCR 0).
    case firmware
    /// The firmware's settings: the rest of PCR 1 and 3.
    case firmwareConfiguration = "firmware-configuration"
    /// Code of devices that the firmware runs (PCR 2).
    case optionROM = "option-rom"
    /// Whether Secure Boot is on, and the certificate databases it goes by.
    case secureBootPolicy = "secure-boot-policy"
    /// The entries of the databases that allowed an image, and shim's SBAT level.
    case secureBootAuthority = "secure-boot-authority"
    /// The first-stage boot loader that firmware trusts.
    case shim
    /// GRUB, systemd-boot and other boot loaders.
    case bootLoader = "boot-loader"
    /// The files and commands that tell the boot loader what to do.
    case bootLoaderConfiguration = "boot-loader-configuration"
    /// What the kernel was told, and the command that told it.
    case kernelCommandLine = "kernel-command-line"
    /// The kernel's file or image.
    case kernel
    /// The first file system of the kernel.
    case initramfs
    /// The root file system, by its dm-verity hash.
    case rootFilesystem = "root-filesystem"
    /// The partition table of the disk that was booted from.
    case partitionTable = "partition-table"
    /// Certificates that the machine's owner added (MokList).
    case machineOwnerKeys = "machine-owner-keys"
    /// What the firmware tries to boot, in which order.
    case bootOrder = "boot-order"
    /// The firmware's farewell: Exit Boot Services.
    case bootServicesExit = "boot-services-exit"
    /// Files that were run or read after the boot, as IMA measured them.
    case runtime
    /// Nothing that is known.
    case unknown
}
