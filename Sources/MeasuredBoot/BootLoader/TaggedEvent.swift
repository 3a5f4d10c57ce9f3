/// A tagged structure that an operating system or a boot stub measured (TCG PC Client Platform Firmware Profile 1.06,
/// section 10.4.2.1, TCG_PCClientTaggedEvent).
public struct TaggedEvent: Hashable, Sendable {
    /// Whose structure it is.
    public let tag: UInt32

    /// Where its content stands in the log.
    public let content: Range<Int>

    /// The options that the kernel's EFI stub was started with (Linux, drivers/firmware/efi/libstub).
    public static let loadOptions: UInt32 = 0x8F3B_22ED
    /// The initramfs that the kernel's EFI stub loaded.
    public static let initramfs: UInt32 = 0x8F3B_22EC
    /// The settings of systemd-boot (systemd, src/fundamental/tpm2-pcr.h).
    public static let loaderConfiguration: UInt32 = 0xF5BC_582A
    /// The device tree that systemd's stub installed.
    public static let deviceTree: UInt32 = 0x6C46_F751

    /// Reads the data of an event.
    init(_ reader: inout ByteReader) throws(MalformedInput) {
        tag = try reader.integer(UInt32.self)
        let size = try reader.count(UInt32.self)
        content = try reader.range(size)
    }
}
