import MeasuredBoot
import Messages
import TestSupport
import Testing

/// A list of revoked images is read as it is published and as a machine holds it.
struct RevocationListTests {
    private static let hash = "c1c41626-504c-4092-aca9-41f936934328"
    private let list = EventLogBuilder.signatureList(
        hash,
        [[UInt8](repeating: 1, count: 32), [UInt8](repeating: 2, count: 32)]
    )

    private func signed(
        _ kind: String = "4aafd29d-68df-49ee-8aa9-347d375665a7",
        size: UInt32 = 24 + 7
    ) -> [UInt8] {
        ByteBuilder().adding([UInt8](repeating: 0, count: 16)).little(size, UInt16(0x0200), UInt16(0x0EF1))
            .adding(EventLogBuilder.guid(kind)).adding([UInt8](repeating: 0x30, count: 7)).adding(list).bytes
    }

    @Test func readsEveryForm() throws {
        let plain = try RevocationList(parsing: list)
        #expect(plain.entries.count == 2 && plain.entries.allSatisfy { $0.type == .sha256Hash && $0.data.count == 32 })
        #expect(try RevocationList(parsing: signed()) == plain)
        #expect(try RevocationList(parsing: [0x27, 0, 0, 0] + list) == plain)
        #expect(try RevocationList(parsing: list + list) == plain)
    }

    @Test func refusesWhatIsNoList() throws {
        for bytes in [[], list.dropLast(), signed("4aafd29d-68df-49ee-8aa9-347d375665a8"), signed(size: 23)] {
            #expect(throws: MalformedInput.self) { try RevocationList(parsing: Array(bytes)) }
        }
        #expect(throws: MalformedInput.self) { try RevocationList(parsing: signed(size: .max)) }
        for count in 1..<list.count {
            #expect(throws: MalformedInput.self) { try RevocationList(parsing: Array(list.prefix(count))) }
        }
        #expect(throws: MalformedInput.self) {
            try RevocationList(parsing: list, limits: MeasurementLimits(signatureCount: 1))
        }
        #expect(throws: MalformedInput.self) {
            try RevocationList(parsing: list, limits: MeasurementLimits(logSize: 9))
        }
    }

    @Test(.enabled(if: Corpus.isHere)) func readsPublishedUpdates() throws {
        let paths = Corpus.files(below: "event-logs").filter { $0.contains("/dbxupdate") }
        #expect(paths.count > 3)
        for path in paths {
            let list = try RevocationList(parsing: Corpus.bytes("event-logs/\(path)"))
            #expect(list.entries.contains { $0.type == .sha256Hash }, "\(path)")
        }
    }
}

struct SBATLevelTests {
    private func read(_ text: String) throws -> [String: UInt32] {
        try SBATLevel(parsing: Array(text.utf8)).generations
    }

    @Test func readsLevels() throws {
        let expected: [String: UInt32] = ["sbat": 1, "shim": 4, "grub.debian": 5]
        #expect(try read("sbat,1,2024010900\nshim,4\ngrub.debian,5\n") == expected)
        #expect(try read("# a level\r\nsbat,1,2024010900\r\n\r\nshim,4\r\ngrub.debian,5\0") == expected)
    }

    @Test func refusesLinesThatAreNone() {
        for text in [
            "", "\n", "shim", ",4", "shim,", "shim,-1", "shim,4x", "shim,4294967296", "shim ,4", "\u{1F600},1",
        ] {
            #expect(throws: MalformedInput.self, "\(text)") { try read(text) }
        }
        let error = #expect(throws: MalformedInput.self) { try read("sbat,1\nshim,4\nshim,5\n") }
        #expect(error?.message.description == "line 3: the component shim comes twice" && error?.offset == 14)
        #expect(throws: MalformedInput.self) { try read(String(repeating: "#", count: 70_000)) }
    }
}
