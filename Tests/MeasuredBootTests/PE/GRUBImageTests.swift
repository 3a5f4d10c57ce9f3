import MeasuredBoot
import TestSupport
import Testing

/// What an image of GRUB has in it.
struct GRUBImageTests {
    private func number(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private func part(_ kind: Int, _ content: [UInt8]) -> [UInt8] {
        number(kind, 4) + number(content.count + 8, 4) + content
    }

    /// A module with three sections: the names, memory that is in no file, and its own name.
    private func module(_ name: String) -> [UInt8] {
        let names = Array("\0.modname\0".utf8)
        let content = Array(name.utf8) + [0]
        func section(_ name: Int, _ type: Int, _ offset: Int, _ size: Int) -> [UInt8] {
            number(name, 4) + number(type, 4) + number(0, 16) + number(offset, 8) + number(size, 8) + number(0, 24)
        }
        let table = 0x40 + names.count + content.count
        let header =
            [0x7F, 0x45, 0x4C, 0x46, 2] + number(0, 0x23) + number(table, 8) + number(0, 10) + number(0x40, 2)
            + number(3, 2) + number(0, 2)
        return header + names + content + section(0, 3, 0x40, names.count) + section(0, 8, 0, 1 << 40)
            + section(1, 1, 0x40 + names.count, content.count)
    }

    private func image(_ parts: [UInt8]) -> [UInt8] {
        var builder = ImageBuilder()
        let content = number(0x676D_696D, 4) + number(0, 4) + number(24, 8) + number(24 + parts.count, 8) + parts
        builder.sections = [(0x400, content)]
        builder.names = ["mods"]
        return builder.bytes
    }

    @Test func modulesAndConfigurationAreFound() throws {
        let parts =
            part(1, [1, 2, 3]) + part(0, module("part_gpt")) + part(0, module("ext2")) + part(0, [1, 2, 3, 4, 5])
            + part(2, Array("normal (memdisk)/grub.cfg\n\0".utf8)) + part(3, Array("/EFI/debian\0\0".utf8))
        let image = try #require(try GRUBImage(image(parts)))
        #expect(image.modules == ["ext2", "part_gpt"])
        #expect(image.configuration == "normal (memdisk)/grub.cfg\n")
        #expect(image.prefix == "/EFI/debian")
    }

    @Test func anotherImageIsNone() throws {
        #expect(try GRUBImage(ImageBuilder().bytes) == nil)
        #expect(throws: MalformedInput.self) { try GRUBImage([1, 2, 3]) }
    }

    @Test func damageIsRefused() {
        #expect(throws: MalformedInput.self) { try GRUBImage(image(number(0, 4) + number(7, 4))) }
        #expect(throws: MalformedInput.self) { try GRUBImage(image(number(0, 4) + number(1 << 20, 4) + [1])) }
        let parts = part(0, module("a"))
        for offset in parts.indices {
            var damaged = parts
            damaged[offset] ^= 0xFF
            // Refused or read, it does not crash.
            _ = try? GRUBImage(image(damaged))
        }
    }
}
