public import Messages

extension Component {
    /// What people call it.
    public var message: Message {
        switch self {
        case .firmware: "firmware"
        case .firmwareConfiguration: "firmware configuration"
        case .optionROM: "option ROM"
        case .secureBootPolicy: "Secure Boot policy"
        case .secureBootAuthority: "Secure Boot authority"
        case .shim: "shim"
        case .bootLoader: "boot loader"
        case .bootLoaderConfiguration: "boot loader configuration"
        case .kernelCommandLine: "kernel command line"
        case .kernel: "kernel"
        case .initramfs: "initramfs"
        case .rootFilesystem: "root file system"
        case .partitionTable: "partition table"
        case .machineOwnerKeys: "machine owner keys"
        case .bootOrder: "boot order"
        case .bootServicesExit: "end of boot services"
        case .runtime: "run time"
        case .unknown: "unknown"
        }
    }
}
