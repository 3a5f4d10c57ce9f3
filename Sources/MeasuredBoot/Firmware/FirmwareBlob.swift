/// A piece of firmware in memory (TCG PC Client Platform Firmware Profile 1.06, sections 10.2.4 and 10.2.5).
///
/// The digest covers the memory, not what stands here.
public struct FirmwareBlob: Hashable, Sendable {
    /// What firmware calls it; empty in the older form.
    public let name: String
    /// Where it lies.
    public let address: UInt64
    /// Its size in bytes.
    public let size: UInt64

    /// Reads UEFI_PLATFORM_FIRMWARE_BLOB, or its newer form with a name in front.
    init(_ reader: inout ByteReader, isNamed: Bool) throws(MalformedInput) {
        let length = isNamed ? try reader.count(UInt8.self) : 0
        name = String(decoding: try reader.bytes(length).prefix { $0 != 0 }, as: UTF8.self)
        address = try reader.integer(UInt64.self)
        size = try reader.integer(UInt64.self)
    }
}
