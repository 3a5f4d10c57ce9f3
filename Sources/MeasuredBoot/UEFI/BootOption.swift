import Messages

/// One entry of the boot menu of firmware (UEFI 2.10, section 3.1.3, EFI_LOAD_OPTION).
public struct BootOption: Hashable, Sendable {
    /// What the menu shows.
    public let title: String

    /// What it starts; nil when that cannot be read.
    public let path: DevicePath?

    /// Reads the content of a Boot#### variable.
    init(_ reader: inout ByteReader) throws(MalformedInput) {
        _ = try reader.integer(UInt32.self)
        let pathSize = try reader.count(UInt16.self)
        var title: [UInt8] = []
        while true {
            let unit = try reader.bytes(2)
            if unit == [0, 0] { break }
            title += unit
        }
        self.title = UTF16Text.decode(title)
        var path = try reader.reader(pathSize)
        self.path = try? DevicePath(&path)
    }
}
