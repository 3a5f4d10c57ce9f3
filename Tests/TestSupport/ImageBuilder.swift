/// Builds small EFI images, for tests.
public struct ImageBuilder {
    /// Whether the image is a PE32+ one.
    public var isWide = true
    /// The sections in the order of their table: where they stand, and what is in them.
    public var sections: [(offset: Int, content: [UInt8])] = [
        (0x600, Array(repeating: 0x42, count: 0x100)), (0x400, Array(repeating: 0x41, count: 0x200)),
    ]
    /// The names of the sections, as far as they have any.
    public var names: [String] = []
    /// What stands behind the sections.
    public var rest: [UInt8] = []
    /// The table of certificates, at the end.
    public var certificates: [UInt8] = []
    /// How many entries the table of directories has.
    public var directoryCount = 16
    /// The checksum.
    public var checksum: UInt32 = 0

    /// Makes a builder of an image with two sections.
    public init() {}

    /// Where the optional header begins.
    public static let optionalHeader = 0x58

    private static let headerSize = 0x400

    /// Where the entry stands that points to the certificates.
    public var certificateEntry: Int { Self.optionalHeader + (isWide ? 112 : 96) + 32 }

    /// The file.
    public var bytes: [UInt8] {
        let end = sections.map { $0.offset + $0.content.count }.max() ?? Self.headerSize
        var bytes = [UInt8](repeating: 0, count: max(end, Self.headerSize))
        func put(_ value: UInt32, _ size: Int, at offset: Int) {
            for index in 0..<size { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * UInt32(index))) }
        }
        let optionalSize = (isWide ? 112 : 96) + 8 * directoryCount
        put(0x5A4D, 2, at: 0)
        put(0x40, 4, at: 0x3C)
        put(0x4550, 4, at: 0x40)
        put(UInt32(sections.count), 2, at: 0x46)
        put(UInt32(optionalSize), 2, at: 0x54)
        put(isWide ? 0x20B : 0x10B, 2, at: Self.optionalHeader)
        put(UInt32(Self.headerSize), 4, at: Self.optionalHeader + 60)
        put(checksum, 4, at: Self.optionalHeader + 64)
        put(UInt32(directoryCount), 4, at: Self.optionalHeader + (isWide ? 108 : 92))
        for (index, section) in sections.enumerated() {
            let entry = Self.optionalHeader + optionalSize + 40 * index
            if index < names.count {
                for (place, letter) in names[index].utf8.prefix(8).enumerated() { bytes[entry + place] = letter }
            }
            put(UInt32(section.content.count), 4, at: entry + 16)
            put(UInt32(section.offset), 4, at: entry + 20)
            bytes.replaceSubrange(section.offset..<section.offset + section.content.count, with: section.content)
        }
        bytes += rest
        if !certificates.isEmpty {
            put(UInt32(bytes.count), 4, at: certificateEntry)
            put(UInt32(certificates.count), 4, at: certificateEntry + 4)
        }
        return bytes + certificates
    }
}
