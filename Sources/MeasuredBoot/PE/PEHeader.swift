import Messages

/// The fields of an image's headers that decide what is hashed (Microsoft PE Format, "COFF File Header" and
/// "Optional Header").
struct PEHeader {
    /// Where the checksum stands.
    let checksum: Range<Int>
    /// Where the entry that points to the certificates stands; nil when the table of directories is too short.
    let certificateEntry: Range<Int>?
    /// Where the certificates stand.
    let certificates: Range<Int>
    /// How much of the file the headers take, and where that is said.
    let sizeOfHeaders, sizeOfHeadersOffset: Int
    /// Where the table of sections begins, and how many entries it has.
    let sectionTable, sectionCount: Int

    /// The entry of the table of directories that points to the certificates.
    private static let certificateIndex = 4

    init(_ bytes: RawSpan) throws(MalformedInput) {
        var reader = try Self.afterSignature(bytes)
        _ = try reader.range(2)
        sectionCount = try reader.count(UInt16.self)
        _ = try reader.range(12)
        let optionalSize = try reader.count(UInt16.self)
        _ = try reader.range(2)
        let start = reader.offset
        sectionTable = start + optionalSize
        var optional = try reader.reader(optionalSize)
        let isWide = try Self.isWide(&optional)
        _ = try optional.range(58)
        sizeOfHeadersOffset = optional.offset
        sizeOfHeaders = try optional.count(UInt32.self)
        checksum = try optional.range(4)
        // The sizes of stack and heap are as wide as an address.
        _ = try optional.range(isWide ? 40 : 24)
        let directories = try optional.count(UInt32.self)
        guard directories > Self.certificateIndex else {
            (certificateEntry, certificates) = (nil, 0..<0)
            return
        }
        _ = try optional.range(8 * Self.certificateIndex)
        let place = optional.offset
        let offset = try optional.count(UInt32.self)
        certificates = offset..<offset + (try optional.count(UInt32.self))
        certificateEntry = place..<place + 8
    }

    /// A reader of what stands behind the signature, to which the DOS header points at 0x3C.
    @_lifetime(copy bytes)
    private static func afterSignature(_ bytes: RawSpan) throws(MalformedInput) -> ByteReader {
        var dos = ByteReader(bytes)
        guard try dos.integer(UInt16.self) == 0x5A4D else {
            throw MalformedInput("an EFI image begins with the letters MZ", at: 0)
        }
        _ = try dos.range(0x3A)
        let offset = try dos.count(UInt32.self)
        var reader = ByteReader(bytes)
        _ = try reader.range(offset)
        guard try reader.integer(UInt32.self) == 0x4550 else {
            throw MalformedInput("the header of an EFI image begins with the letters PE", at: offset)
        }
        return reader
    }

    /// Whether the image is a PE32+ one, with addresses of 64 bits.
    private static func isWide(_ optional: inout ByteReader) throws(MalformedInput) -> Bool {
        let offset = optional.offset
        switch try optional.integer(UInt16.self) {
        case 0x10B: return false
        case 0x20B: return true
        case let magic: throw MalformedInput("0x\(String(magic, radix: 16)) is no kind of EFI image", at: offset)
        }
    }

    /// A section: its name, and where its content stands.
    struct Section {
        let name: String
        let content: Range<Int>
    }

    /// The sections, in the order of their table.
    func sections(_ bytes: RawSpan) throws(MalformedInput) -> [Section] {
        var reader = ByteReader(bytes)
        _ = try reader.range(sectionTable)
        var sections: [Section] = []
        for _ in 0..<sectionCount {
            let start = reader.offset
            let name = try reader.bytes(8).prefix { $0 != 0 }
            _ = try reader.range(8)
            let size = try reader.count(UInt32.self)
            let offset = try reader.count(UInt32.self)
            _ = try reader.range(16)
            guard size == 0 || offset + size <= bytes.byteCount else {
                throw MalformedInput("the section ends behind the end of the file", at: start)
            }
            let content = size == 0 ? 0..<0 : offset..<offset + size
            sections.append(Section(name: String(decoding: name, as: UTF8.self), content: content))
        }
        return sections
    }
}
