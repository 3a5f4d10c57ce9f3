/// What GRUB measures of its script (GRUB 2.06, grub-core/commands/tpm.c): a word for the kind, a colon, the text and a
/// zero, of which the digest covers the text alone. Before 2.06 it covered the text and the zero, behind a space.
public struct BootLoaderText: Hashable, Sendable {
    /// The kind of text.
    public enum Kind: String, Sendable, CaseIterable {
        /// A command of the script, its words expanded.
        case command = "grub_cmd"
        /// What the kernel is told.
        case kernelCommandLine = "kernel_cmdline"
        /// What a loaded module is told.
        case moduleCommandLine = "module_cmdline"
    }

    /// The kind of text.
    public let kind: Kind

    /// Where the text stands in the log, without a closing zero.
    public let content: Range<Int>

    /// Reads the data of an event; nil when it is no text of GRUB's.
    init?(_ data: ArraySlice<UInt8>) {
        // Every event of a boot loader is tried: the first letter decides before anything is compared.
        let supposed: Kind? =
            switch data.first {
            case UInt8(ascii: "g"): .command
            case UInt8(ascii: "k"): .kernelCommandLine
            case UInt8(ascii: "m"): .moduleCommandLine
            default: nil
            }
        guard let kind = supposed, data.starts(with: kind.rawValue.utf8) else { return nil }
        var rest = data.dropFirst(kind.rawValue.utf8.count)
        if rest.starts(with: ": ".utf8) {
            rest = rest.dropFirst(2)
        } else if rest.first == UInt8(ascii: " ") {
            rest = rest.dropFirst()
        } else {
            return nil
        }
        if rest.last == 0 { rest = rest.dropLast() }
        self.kind = kind
        content = rest.indices
    }
}
