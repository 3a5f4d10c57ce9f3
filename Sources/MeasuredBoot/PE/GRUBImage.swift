import Messages

/// What an image of GRUB has in it: modules, the folder that it calls its prefix, and what it runs first (GRUB
/// manual, "Invoking grub-mkimage").
public struct GRUBImage: Hashable, Sendable {
    /// The names of the modules, sorted.
    public let modules: [String]

    /// The folder that its maker gave it; nil when there is none.
    public let prefix: String?

    /// The commands that it runs before everything else; nil when there are none.
    public let configuration: String?

    /// The section that holds all of that, and the letters that it begins with.
    private static let section = "mods"
    private static let magic: UInt32 = 0x676D_696D

    /// How many parts an image may have.
    private static let countLimit = 4096

    /// Reads an image; nil when it is no image of GRUB.
    /// - Throws: `MalformedInput` at the first byte that does not fit.
    public init?(_ bytes: [UInt8]) throws(MalformedInput) {
        let span = bytes.span.bytes
        let sections = try PEHeader(span).sections(span)
        guard let section = sections.first(where: { $0.name == Self.section }), section.content.count >= 24 else {
            return nil
        }
        var start = ByteReader(span.extracting(section.content), at: section.content.lowerBound)
        guard try start.integer(UInt32.self) == Self.magic else { return nil }
        _ = try start.range(4)
        let offset = try start.count(UInt64.self)
        let size = try start.count(UInt64.self)
        guard size <= section.content.count, offset >= 24, offset <= size else {
            throw MalformedInput("the parts of GRUB do not lie in their section", at: start.offset)
        }
        var parts = GRUBImageParts()
        var reader = ByteReader(span.extracting(section.content), at: section.content.lowerBound)
        _ = try reader.range(offset)
        try parts.read(&reader, size: size - offset, limit: Self.countLimit)
        modules = Set(parts.modules).sorted()
        (prefix, configuration) = (parts.prefix, parts.configuration)
    }
}

/// Goes through the parts of an image, each of which has a kind and a size in front of it.
private struct GRUBImageParts {
    var modules: [String] = []
    var prefix: String?
    var configuration: String?

    mutating func read(_ reader: inout ByteReader, size: Int, limit: Int) throws(MalformedInput) {
        let end = reader.offset + size
        var count = 0
        while reader.offset + 8 <= end, count < limit {
            count += 1
            let start = reader.offset
            let kind = try reader.integer(UInt32.self)
            let size = try reader.count(UInt32.self)
            guard size >= 8 else { throw MalformedInput("a part of GRUB is shorter than its header", at: start) }
            var part = try reader.reader(size - 8)
            switch kind {
            case 0: if let name = try ELFModule.name(&part) { modules.append(name) }
            case 2: configuration = try Self.text(&part)
            case 3: prefix = try Self.text(&part)
            default: continue
            }
        }
    }

    /// Text up to its first zero byte.
    private static func text(_ reader: inout ByteReader) throws(MalformedInput) -> String {
        let bytes = try reader.bytes(min(reader.remaining, 1 << 16))
        return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
}

/// A module of GRUB: an ELF file with 64-bit addresses (System V ABI, "Object Files") with its name in a section.
private enum ELFModule {
    private static let nameSection = Array(".modname".utf8)
    private static let sectionLimit = 1024

    /// The name; nil for a file of another kind.
    static func name(_ reader: inout ByteReader) throws(MalformedInput) -> String? {
        let file = reader.rest
        let base = reader.offset
        var header = ByteReader(file, at: base)
        guard try header.integer(UInt32.self, .big) == 0x7F45_4C46, try header.integer(UInt8.self) == 2 else {
            return nil
        }
        _ = try header.range(0x28 - 5)
        let table = try header.count(UInt64.self)
        _ = try header.range(0x3A - 0x30)
        let size = try header.count(UInt16.self)
        let count = try header.count(UInt16.self)
        let names = try header.count(UInt16.self)
        guard size >= 0x40, names < count, count <= sectionLimit else { return nil }
        let nameTable = try section(names, of: file, base, table, size).content
        for index in 0..<count {
            let section = try section(index, of: file, base, table, size)
            let start = nameTable.lowerBound + section.name
            guard start + nameSection.count <= nameTable.upperBound else { continue }
            var name = ByteReader(file, at: base)
            _ = try name.range(start)
            guard try name.bytes(nameSection.count) == nameSection else { continue }
            var content = ByteReader(file, at: base)
            _ = try content.range(section.content.lowerBound)
            let bytes = try content.bytes(min(section.content.count, 256))
            return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        return nil
    }

    private static func section(
        _ index: Int,
        of file: RawSpan,
        _ base: Int,
        _ table: Int,
        _ size: Int
    ) throws(MalformedInput) -> (name: Int, content: Range<Int>) {
        var reader = ByteReader(file, at: base)
        _ = try reader.range(table)
        _ = try reader.range(index * size)
        let name = try reader.count(UInt32.self)
        let type = try reader.integer(UInt32.self)
        _ = try reader.range(16)
        let offset = try reader.count(UInt64.self)
        let length = try reader.count(UInt64.self)
        // Memory that is only reserved stands nowhere in the file.
        guard type != 8 else { return (name, 0..<0) }
        guard offset <= file.byteCount, length <= file.byteCount - offset else {
            throw MalformedInput("the section ends behind the end of the file", at: reader.offset)
        }
        return (name, offset..<offset + length)
    }
}
