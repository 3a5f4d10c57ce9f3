public import Messages

/// What the course of a boot loader's script depends on besides the script.
public struct GRUBConditions: Sendable {
    /// How the boot loader comes to its first configuration.
    public enum Start: String, Sendable, CaseIterable {
        /// It reads `grub.cfg` in its own folder.
        case plain
        /// It first runs a configuration inside of its image, as Debian's signed GRUB does.
        case debian
        /// It reads `grub.cfg` in its own folder twice, as that of Red Hat does.
        case redhat
    }

    /// How it begins; nil goes by the image.
    public var start: Start?

    /// The folder of the boot loader, `(hd0,gpt15)/EFI/ubuntu`, which GRUB calls its prefix.
    public var prefix = "(hd0,gpt1)/EFI/debian"

    /// Whether Secure Boot is on.
    public var secureBoot = true

    /// The files on the disks.
    public var files = GRUBFiles()

    /// Variables that are set before the first command.
    public var variables: [String: String] = [:]

    /// The device that `search` finds for a UUID, a label or a file; empty text says that it finds none.
    public var devices: [String: String] = [:]

    /// Whether commands succeed, by the words that GRUB runs.
    public var results: [String: Bool] = [:]

    /// The modules that are part of the boot loader's image; nil when that is not known.
    public var modules: Set<String>?

    /// What the image runs first; nil when there is nothing of the kind, or it is not known.
    public var builtInConfiguration: String?

    /// Whether there is an image that could not be taken apart.
    var isImageUnknown = false

    /// The kernel, where the files do not hold what the script loads.
    public var kernel: [UInt8]?

    /// The files for `initrd`, in its order, where the files do not hold them.
    public var initramfs: [[UInt8]] = []

    /// Makes conditions to be filled in.
    public init() {}
}

/// One thing that a boot loader measures.
public enum GRUBStep: Hashable, Sendable {
    /// A command, its words joined with spaces (PCR 8).
    case command(String)
    /// What a kernel is given (PCR 8).
    case kernelCommandLine(String)
    /// A file that is read, what it holds, and what it is for (PCR 9).
    case file(String, [UInt8], GRUBFilePurpose)
}

/// What GRUB reads a file for.
public enum GRUBFilePurpose: Hashable, Sendable {
    /// To follow it.
    case configuration
    /// To start it.
    case kernel
    /// To hand it to the kernel.
    case initramfs
}

/// What a boot loader measures when it follows its configuration.
public struct GRUBCourse: Sendable {
    /// The measurements, in their order.
    public internal(set) var steps: [GRUBStep] = []

    /// Why the commands cannot be told (PCR 8); nil when they can.
    public internal(set) var unknownCommands: Message?

    /// Why the files cannot be told (PCR 9); empty when they can.
    public internal(set) var unknownFiles: [Message] = []

    /// What was taken for granted.
    public internal(set) var assumptions: [Message] = []

    /// The kernel that is started, where it is known.
    public internal(set) var kernel: [UInt8]?
}
