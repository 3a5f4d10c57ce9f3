public import MeasuredBoot

/// The files of a boot that has not happened yet.
public struct BootFiles: Sendable {
    /// The first image that firmware starts; nil where it starts the boot loader itself.
    public var shim: [UInt8]?

    /// GRUB's image.
    public var bootLoader: [UInt8]?

    /// The kernel, when no configuration says where GRUB finds it.
    public var kernel: [UInt8]?

    /// The files that the kernel is given as its first file system, in their order.
    public var initramfs: [[UInt8]] = []

    /// What GRUB does; nil when its configuration is not known.
    public var grub: GRUBConditions?

    /// The kernel's command line as GRUB measures it, with the path of the kernel in front of it, when GRUB's
    /// configuration is not known.
    public var commandLine: String?

    /// Whether Secure Boot is on.
    public var secureBoot = true

    /// How often shim measures the kernel while GRUB verifies it.
    public var kernelVerifications = 2

    /// The banks to predict.
    public var banks: [DigestAlgorithm] = [.sha256]

    /// Makes a boot without files.
    public init() {}
}
