/// An image that firmware loaded (TCG PC Client Platform Firmware Profile 1.06, section 10.2.3, UEFI_IMAGE_LOAD_EVENT).
///
/// The digest covers the image's file, none of what stands here: where it was loaded and from where are hints.
public struct LoadedImage: Hashable, Sendable {
    /// Where in memory it was loaded.
    public let address: UInt64

    /// How many bytes it has there.
    public let size: UInt64

    /// Where it came from; nil when that cannot be read.
    public let path: DevicePath?

    /// Reads the data of an event.
    init(_ reader: inout ByteReader) throws(MalformedInput) {
        address = try reader.integer(UInt64.self)
        size = try reader.integer(UInt64.self)
        _ = try reader.integer(UInt64.self)
        let length = try reader.count(UInt64.self)
        var rest = try reader.reader(min(length, reader.remaining))
        path = try DevicePath(&rest)
    }
}
