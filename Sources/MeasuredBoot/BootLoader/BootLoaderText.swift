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

    /// Reads the data of an event, which stands at an offset of the log; nil when it is no text of GRUB's.
    init?(_ data: Span<UInt8>, at offset: Int) {
        guard let (kind, length) = Self.word(data), data.count > length else { return nil }
        var start = length + 1
        switch data[length] {
        case UInt8(ascii: ":"):
            guard data.count > start, data[start] == UInt8(ascii: " ") else { return nil }
            start += 1
        case UInt8(ascii: " "): break
        default: return nil
        }
        self.kind = kind
        let end = data.count > start && data[data.count - 1] == 0 ? data.count - 1 : data.count
        content = offset + start..<offset + end
    }

    /// The word that data begins with, and its length. Every event of a boot loader is tried: the first letter decides
    /// before anything is compared.
    private static func word(_ data: Span<UInt8>) -> (kind: Kind, length: Int)? {
        guard data.count > 0 else { return nil }
        let (kind, word): (Kind, StaticString)
        switch data[0] {
        case UInt8(ascii: "g"): (kind, word) = (.command, "grub_cmd")
        case UInt8(ascii: "k"): (kind, word) = (.kernelCommandLine, "kernel_cmdline")
        case UInt8(ascii: "m"): (kind, word) = (.moduleCommandLine, "module_cmdline")
        default: return nil
        }
        let length = word.utf8CodeUnitCount
        guard data.count >= length else { return nil }
        for index in 0..<length where data[index] != word.utf8Start[index] { return nil }
        return (kind, length)
    }
}
