public import MeasuredBoot
import Messages

/// What a register is about on a node, and what a change of it suggests.
///
/// From what COS and Ubuntu images measure on Compute Engine, and the TCG's PC Client Platform Firmware Profile,
/// section 3.3.4.
public enum RegisterMeaning {
    /// What a change most likely is about.
    public static func component(of pcr: Int) -> Component {
        switch pcr {
        case 0: .firmware
        case 1: .bootOrder
        case 2: .optionROM
        case 3: .firmwareConfiguration
        case 4: .bootLoader
        case 5: .partitionTable
        case 7: .secureBootPolicy
        case 8: .kernelCommandLine
        case 9: .kernel
        case 10: .runtime
        case 14: .machineOwnerKeys
        default: .unknown
        }
    }

    /// What a change suggests.
    /// - Parameter system: the node's operating system; nil when it is not known, and both are told.
    static func message(_ pcr: Int, _ phase: ReportPhase, _ system: OperatingSystem?) -> Message {
        switch pcr {
        case 0:
            """
            PCR 0 is the firmware: Google changed it, or the VM has another kind of memory encryption than before; it is \
            not in the hands of whoever uses the node.
            """
        case 1: "PCR 1 is the firmware's boot variables: another boot order or another disk."
        case 2, 3, 6:
            """
            PCR \(pcr) holds nothing but a separator on Compute Engine, so that any other value is remarkable: code or \
            settings of a device that should not be there.
            """
        case 4: bootLoader(phase)
        case 5:
            "PCR 5 is the partition table. A disk that was made larger changes it as well as a disk that was replaced."
        case 7:
            """
            PCR 7 is the policy of Secure Boot: it was switched on or off, its keys or its revocation list changed, or \
            another key vouched for an image.
            """
        case 8: commandLine(system)
        case 9: files(system)
        case 14: "PCR 14 is the list of keys that the machine's owner added to shim: somebody enrolled or removed one."
        default: "PCR \(pcr) is not known to be used by the images of GKE nodes."
        }
    }

    private static func bootLoader(_ phase: ReportPhase) -> Message {
        switch phase {
        case .early, .launch:
            """
            PCR 4 is the programs that the firmware starts: by the end of early boot that is shim and GRUB, and one of \
            them was replaced. Only another image makes that normal.
            """
        case .late:
            """
            PCR 4 is the programs that are started before the operating system: shim, GRUB or the kernel was replaced. \
            Only another image makes that normal.
            """
        }
    }

    private static func commandLine(_ system: OperatingSystem?) -> Message {
        switch system {
        case .cos?:
            """
            PCR 8 is the kernel command line, which on COS has the dm-verity hash of the root file system in it: the \
            command line was tampered with, or the root file system is another one.
            """
        case .ubuntu?:
            """
            PCR 8 is every command that GRUB ran, the kernel command line among them: the command line or grub.cfg was \
            changed. On Ubuntu it says nothing about the root file system.
            """
        case nil:
            """
            PCR 8 is the kernel command line and the commands of GRUB. On COS the dm-verity hash of the root file system \
            is in it, so that another root file system shows here, too; on Ubuntu a change of grub.cfg does.
            """
        }
    }

    private static func files(_ system: OperatingSystem?) -> Message {
        switch system {
        case .cos?: "PCR 9 is the files that GRUB read: on COS grub.cfg and the kernel, and one of them was replaced."
        case .ubuntu?:
            "PCR 9 is the files that GRUB read: on Ubuntu grub.cfg, the kernel and its initramfs, and one of them changed."
        case nil:
            """
            PCR 9 is the files that GRUB read: grub.cfg and the kernel, on Ubuntu the initramfs as well, and one of them \
            was replaced.
            """
        }
    }
}
