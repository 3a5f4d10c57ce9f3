import MeasuredBoot
import TestSupport
import Testing

/// Which bytes of an EFI image enter its hash.
struct PEImageTests {
    private func hashed(_ bytes: [UInt8]) throws -> [UInt8] {
        try PEImage(bytes).hashedRanges.flatMap { bytes[$0] }
    }

    @Test(arguments: [true, false])
    func checksumAndSignatureAreLeftOut(_ isWide: Bool) throws {
        var builder = ImageBuilder()
        builder.isWide = isWide
        let plain = try hashed(builder.bytes)
        builder.checksum = 0xDEAD_BEEF
        #expect(try hashed(builder.bytes) == plain)
        builder.certificates = Array(repeating: 0x43, count: 24)
        #expect(builder.bytes.count == 0x700 + 24)
        #expect(try hashed(builder.bytes) == plain)
        // Everything else is in it.
        #expect(plain.count == 0x700 - 4 - 8)
    }

    @Test func sectionsAreHashedAsTheyStandInTheFile() throws {
        let tail = try hashed(ImageBuilder().bytes).suffix(0x300)
        #expect(Array(tail) == Array(repeating: 0x41, count: 0x200) + Array(repeating: 0x42, count: 0x100))
    }

    @Test func whatFollowsTheSectionsIsHashed() throws {
        var builder = ImageBuilder()
        builder.rest = [1, 2, 3, 4]
        builder.certificates = Array(repeating: 0x43, count: 8)
        #expect(try hashed(builder.bytes).suffix(4) == [1, 2, 3, 4])
    }

    /// Firmware goes on behind as many bytes as it has hashed, also where there is a hole between two sections.
    @Test func aHoleMovesWhatFollows() throws {
        var builder = ImageBuilder()
        builder.sections = [(0x500, [7, 7]), (0x600, [8, 8])]
        let bytes = builder.bytes
        let image = try PEImage(bytes)
        #expect(image.hashedRanges.suffix(3) == [0x500..<0x502, 0x600..<0x602, 0x404..<0x602])
    }

    @Test func aShortTableOfDirectoriesHasNoCertificates() throws {
        var builder = ImageBuilder()
        builder.directoryCount = 4
        #expect(try hashed(builder.bytes).count == 0x700 - 4)
        #expect(try PEImage(builder.bytes).certificates == nil)
    }

    /// A letter of either signature, the kind, the size of the headers, the place of the header, the number of
    /// sections, the size of the optional header.
    @Test(
        arguments: [
            (0, 0x5A), (0x40, 0x51), (0x58, 0x0C), (0x94, 0xFF), (0x95, 0x7F), (0x3F, 0x7F), (0x46, 0xFF), (0x55, 0x7F),
        ]
    )
    func damageIsRefused(_ offset: Int, _ value: UInt8) throws {
        var bytes = ImageBuilder().bytes
        bytes[offset] = value
        let error = #expect(throws: MalformedInput.self) { try PEImage(bytes) }
        #expect(try #require(error).offset <= bytes.count)
    }

    @Test func certificatesElsewhereAreRefused() throws {
        var builder = ImageBuilder()
        builder.certificates = Array(repeating: 0x43, count: 16)
        let bytes = builder.bytes
        for changed in [bytes + [0], bytes.dropLast()] {
            let error = #expect(throws: MalformedInput.self) { try PEImage(changed) }
            #expect(try #require(error).offset == builder.certificateEntry)
        }
    }

    @Test func everyCutIsRefusedOrLosesBytes() throws {
        let bytes = ImageBuilder().bytes
        for count in 0..<bytes.count {
            let error = #expect(throws: MalformedInput.self) { try PEImage(Array(bytes[..<count])) }
            #expect(try #require(error).offset <= bytes.count)
        }
    }

    @Test func overlappingSectionsDoNotMultiplyTheWork() {
        var builder = ImageBuilder()
        builder.sections = (0..<8).map { _ in (0x400, Array(repeating: 1, count: 0x400)) }
        #expect(throws: MalformedInput.self) { try PEImage(builder.bytes) }
    }
}
