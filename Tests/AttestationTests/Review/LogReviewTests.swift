import MeasuredBoot
import TestSupport
import Testing

@testable import Attestation

/// An honest boot has no problems, and each change to it has its own.
struct LogReviewTests {
    private func kinds(_ log: EventLogBuilder) throws -> [String] {
        let inspected = try #require(InspectedLog(try EventLog(log.bytes)))
        return LogReview.problems(of: inspected).map(\.kind.name)
    }

    private func kinds(_ change: (inout EventLogBuilder) -> Void) throws -> [String] {
        var log = EventLogBuilder.boot()
        change(&log)
        return try kinds(log)
    }

    private static func entry(_ pcr: UInt32, _ type: EventType, _ data: [UInt8], measured: [UInt8]? = nil)
        -> EventLogBuilder.Entry
    {
        EventLogBuilder.Entry(pcr: pcr, type: type, data: data, measured: measured)
    }

    @Test(arguments: [true, false]) func honestBootsHaveNone(_ isSecure: Bool) throws {
        #expect(try kinds(.boot(isSecure: isSecure)) == [])
    }

    /// Pitfall 1: a type that does not belong into a register hides what the event is.
    @Test func eventTypes() throws {
        #expect(try kinds { $0.add(7, .unused, [1]) } == [])
        #expect(
            try kinds { log in
                let place = log.entries.firstIndex { $0.type == .variableAuthority } ?? 0
                log.entries.insert(Self.entry(7, .unused, [1]), at: place)
            } == ["unexpected-event-type"]
        )
        #expect(
            try kinds { log in
                let place = log.entries.lastIndex { $0.type == .bootServicesApplication } ?? 0
                log.entries.insert(Self.entry(4, .platformFirmwareBlob, [1]), at: place)
            } == ["unexpected-event-type"]
        )
    }

    /// Pitfall 1 and 4: each of the digests that everybody knows, under another type.
    @Test(arguments: [
        [UInt8](repeating: 0, count: 4), [UInt8](repeating: 0xFF, count: 4), Array("UEFI Debug Mode".utf8),
    ])
    func relabelledDigests(_ measured: [UInt8]) throws {
        let found = try kinds { log in
            let place = log.entries.firstIndex { $0.type == .crtmVersion } ?? 0
            log.entries.insert(Self.entry(0, .postCode, [9], measured: measured), at: place)
        }
        #expect(found == ["relabelled-digest"])
    }

    /// Intel's firmware measures a record of four zeros; nothing else is let through.
    @Test func firmwareRecordsOfZeros() throws {
        for (text, expected) in [("FIT Type 0x2D", []), ("something", ["relabelled-digest"])] {
            let found = try kinds { log in
                log.entries.insert(Self.entry(0, .crtmContents, Array(text.utf8), measured: [0, 0, 0, 0]), at: 0)
            }
            #expect(found == expected)
        }
    }

    /// Pitfall 2 and 3: where the data has to be what was hashed, other data is found.
    @Test func coveredData() throws {
        for (pcr, type) in [(7, EventType.variableDriverConfig), (7, .variableAuthority), (8, .ipl), (4, .separator)] {
            let found = try kinds { log in
                guard let place = log.entries.firstIndex(where: { $0.pcr == pcr && $0.type == type }) else { return }
                let entry = log.entries[place]
                log.entries[place].measured = entry.measured ?? entry.data
                log.entries[place].data[entry.data.count - 2] ^= 1
            }
            #expect(found.contains("data-not-covered"), "\(type)")
        }
    }

    /// Pitfall 24: shim's digest without the last byte is known, and noted.
    @Test func shimAuthorityByte() throws {
        let found = try kinds { log in
            guard let place = log.entries.firstIndex(where: { $0.type == .variableAuthority }) else { return }
            log.entries[place].measured = log.entries[place].data.dropLast()
        }
        #expect(found == ["shim-authority-byte"])
    }

    /// Pitfall 4.
    @Test func separators() throws {
        #expect(
            try kinds { log in log.entries.removeAll { $0.type == .separator } }.filter { $0 == "missing-separator" }
                .count == 5
        )
        #expect(
            try kinds { log in
                let place = log.entries.lastIndex { $0.type == .separator } ?? 0
                log.entries.insert(Self.entry(4, .separator, [0, 0, 0, 0]), at: place)
            } == ["duplicate-separator"]
        )
        func replacing(_ data: [UInt8]) throws -> [String] {
            try kinds { log in
                guard let place = log.entries.firstIndex(where: { $0.type == .separator && $0.pcr == 0 }) else {
                    return
                }
                log.entries[place].data = data
            }
        }
        #expect(try replacing([255, 255, 255, 255]) == ["error-separator"])
        #expect(try replacing([1, 0, 0, 0]) == ["unknown-separator"])
    }

    /// Pitfall 5.
    @Test func secureBootOrder() throws {
        let policy = EventLogBuilder.variable(EventLogBuilder.globalVariable, "SecureBoot", [1])
        let late = try kinds { log in
            log.entries.removeAll { $0.data == policy }
            let place = log.entries.firstIndex { $0.type == .variableAuthority } ?? 0
            log.entries.insert(Self.entry(7, .variableDriverConfig, policy), at: place)
        }
        #expect(late == ["policy-after-separator"])
        let twice = try kinds { log in
            let other = EventLogBuilder.variable(EventLogBuilder.globalVariable, "SecureBoot", [0])
            log.entries.insert(Self.entry(7, .variableDriverConfig, other), at: 0)
        }
        #expect(twice == ["policy-measured-twice"])
    }

    /// Pitfall 6 and 28.
    @Test func applications() throws {
        let late = try kinds { $0.add(4, .bootServicesApplication, EventLogBuilder.image("x"), measured: [1]) }
        #expect(late == ["image-after-exit-boot-services"])
        let returned = try kinds { log in
            let place = log.entries.firstIndex { $0.type == .bootServicesApplication } ?? 0
            let text = EventLogBuilder.text("Returning from EFI Application from Boot Option")
            log.entries.insert(Self.entry(4, .efiAction, text), at: place)
        }
        #expect(returned == ["failed-boot-attempt"])
    }

    @Test func firmwareIsSilentAfterItsFarewell() throws {
        let variable = EventLogBuilder.variable(EventLogBuilder.shim, "MokListRT", [1])
        #expect(try kinds { $0.add(7, .variableAuthority, variable) } == ["firmware-event-after-exit-boot-services"])
    }

    @Test func severalCommandLines() throws {
        let found = try kinds { log in
            let place = log.entries.firstIndex { $0.type == .efiAction && $0.pcr == 5 } ?? 0
            let text = EventLogBuilder.text("kernel_cmdline: /other\0")
            log.entries.insert(Self.entry(8, .ipl, text, measured: Array(text[16..<22])), at: place)
        }
        #expect(found == ["several-command-lines"])
    }

    /// Pitfall 30.
    @Test(arguments: [("UEFI Debug Mode", "debug-mode"), ("DMA Protection Disabled", "dma-protection-disabled")])
    func debugMode(_ text: String, _ kind: String) throws {
        #expect(try kinds { $0.entries.insert(Self.entry(7, .efiAction, Array(text.utf8)), at: 0) } == [kind])
    }

    /// Pitfall 10.
    @Test func sha1Only() throws {
        #expect(try kinds(.boot(banks: [.sha1])) == ["sha1-only"])
    }

    /// Pitfall 11: a bank whose digests are all zero was never measured into.
    @Test func emptyBanks() throws {
        let bytes = EventLogBuilder.boot(banks: [.sha256]).bytes
        let log = try EventLog(bytes)
        var zeroed = bytes
        for event in log.events {
            guard let range = log.digestRange(of: event, in: .sha256) else { continue }
            for index in range { zeroed[index] = 0 }
        }
        let inspected = try #require(InspectedLog(try EventLog(zeroed)))
        #expect(LogReview.problems(of: inspected).map(\.kind.name).contains("empty-bank"))
    }

    /// Pitfall 26: structures that cannot be read are found, in what decides a boot they take the trust from the log.
    @Test func readableData() throws {
        var list = EventLogBuilder.signatureList(EFIGUID.sha256Hash.description, [Array(repeating: 1, count: 32)])
        list.replaceSubrange(24..<28, with: [0, 0, 0, 0])
        let database = try kinds { log in
            guard let place = log.entries.firstIndex(where: { $0.pcr == 7 }) else { return }
            let variable = EventLogBuilder.variable(EventLogBuilder.securityDatabase, "dbr", list)
            log.entries.insert(Self.entry(7, .variableDriverConfig, variable), at: place)
        }
        #expect(database == ["unreadable-variable"])
        let path = try kinds { log in
            guard let place = log.entries.firstIndex(where: { $0.type == .bootServicesApplication }) else { return }
            log.entries[place].data.replaceSubrange(34..<36, with: [0, 0])
        }
        #expect(path == ["unreadable-data"])
    }

    /// Pitfall 21.
    @Test func startupLocalities() throws {
        func kinds(_ localities: [UInt8], at place: Int) throws -> [String] {
            try self.kinds { log in
                for locality in localities {
                    let data = EventLogBuilder.text("StartupLocality\0") + [locality]
                    log.entries.insert(Self.entry(0, .noAction, data), at: place)
                }
            }
        }
        #expect(try kinds([3], at: 0) == [])
        #expect(try kinds([3], at: 2) == ["late-startup-locality"])
        #expect(try kinds([3, 3], at: 0) == ["repeated-startup-locality"])
        #expect(try kinds([7], at: 0) == ["impossible-startup-locality"])
    }

    /// A rule is one file and one line in the list.
    @Test func everyRuleIsListed() {
        let files = PackageFolder.names(in: "Sources/Attestation/Review/Rules").map { $0.replacing(".swift", with: "") }
        #expect(LogReview.rules.map { String(describing: type(of: $0)) }.sorted() == files.sorted())
    }
}
