import TestSupport
import Testing

@testable import MeasuredBoot

struct EventContentTests {
    private func content(_ type: EventType, _ data: [UInt8], pcr: UInt32 = 1) throws -> (EventLog, EventContent) {
        var builder = EventLogBuilder(banks: [.sha256])
        builder.add(pcr, type, data)
        let log = try EventLog(builder.bytes)
        return (log, try log.content(of: log.events[0]))
    }

    @Test func variables() throws {
        let data = EventLogBuilder.variable(EventLogBuilder.globalVariable, "BootOrder", [1, 0, 2, 0])
        let (log, content) = try content(.variableBoot, data)
        guard case .variable(let variable) = content else { throw Unexpected() }
        #expect(variable.vendor == .globalVariable)
        #expect(variable.name == "BootOrder")
        #expect(Array(log.bytes[variable.content]) == [1, 0, 2, 0])
    }

    @Test(arguments: [UInt64(1) << 62, UInt64.max, 513])
    func variablesWithLongNamesAreRefused(_ length: UInt64) throws {
        var data = EventLogBuilder.variable(EventLogBuilder.globalVariable, "BootOrder", [])
        data.replaceSubrange(16..<24, with: EventLogBuilder.little(length))
        #expect(throws: MalformedInput.self) { try content(.variableBoot, data) }
    }

    @Test func signatureLists() throws {
        let hashes = EventLogBuilder.signatureList(EFIGUID.sha256Hash.description, [Array(repeating: 1, count: 32)])
        let certificate = EventLogBuilder.signatureList(EFIGUID.x509Certificate.description, [[0x30, 0]])
        let data = EventLogBuilder.variable(EventLogBuilder.securityDatabase, "db", hashes + certificate)
        let (log, content) = try content(.variableDriverConfig, data, pcr: 7)
        guard case .variable(let variable) = content else { throw Unexpected() }
        #expect(log.signatureListFault(of: variable) == nil)
        let lists = try log.signatureLists(of: variable)
        #expect(lists.map(\.type) == [.sha256Hash, .x509Certificate])
        #expect(lists.map(\.entries.count) == [1, 1])
        #expect(Array(log.bytes[lists[1].entries[0].data]) == [0x30, 0])
    }

    /// Sizes that would divide by zero, run backwards or need memory that nobody has.
    @Test(arguments: [
        (28, 0, 0), (27, 0, 48), (76, 0, 16), (76, 0, 0), (76, 4_294_967_295, 48), (4_294_967_295, 0, 48),
    ])
    func hostileSignatureLists(_ size: Int, _ header: Int, _ entry: Int) throws {
        var list = EventLogBuilder.signatureList(EFIGUID.sha256Hash.description, [Array(repeating: 1, count: 32)])
        for (index, value) in [size, header, entry].enumerated() {
            list.replaceSubrange(16 + index * 4..<20 + index * 4, with: EventLogBuilder.little(UInt32(value)))
        }
        let data = EventLogBuilder.variable(EventLogBuilder.securityDatabase, "db", list)
        let (log, content) = try content(.variableDriverConfig, data, pcr: 7)
        guard case .variable(let variable) = content else { throw Unexpected() }
        let fault = #expect(throws: MalformedInput.self) { try log.signatureLists(of: variable) }
        #expect(log.signatureListFault(of: variable) == fault)
    }

    @Test func signatureListsHaveALimit() throws {
        let entries = Array(repeating: [UInt8](repeating: 1, count: 32), count: 20)
        let data = EventLogBuilder.signatureList(EFIGUID.sha256Hash.description, entries)
        var reader = ByteReader(data.span.bytes)
        #expect(throws: MalformedInput.self) {
            try SignatureList.lists(&reader, limits: MeasurementLimits(signatureCount: 19))
        }
        for (limit, isRefused) in [(19, true), (20, false)] {
            var reader = ByteReader(data.span.bytes)
            let fault = SignatureList.fault(&reader, limits: MeasurementLimits(signatureCount: limit))
            #expect((fault != nil) == isRefused)
        }
    }

    @Test func images() throws {
        let (_, content) = try content(
            .bootServicesApplication,
            EventLogBuilder.image("\\EFI\\BOOT\\BOOTX64.EFI"),
            pcr: 4
        )
        guard case .image(let image) = content else { throw Unexpected() }
        #expect(image.path?.file == "\\EFI\\BOOT\\BOOTX64.EFI")
    }

    /// A step without length would be read for ever.
    @Test func devicePathsGetOn() throws {
        var data = EventLogBuilder.image("x")
        data.replaceSubrange(34..<36, with: [0, 0])
        #expect(throws: MalformedInput.self) { try content(.bootServicesApplication, data, pcr: 4) }
    }

    @Test func partitionTables() throws {
        let (_, content) = try content(.gpt, EventLogBuilder.partitionTable(), pcr: 5)
        guard case .partitionTable(let table) = content else { throw Unexpected() }
        #expect(table.partitions.map(\.name) == ["ESP"])
        #expect(table.partitions[0].type == .efiSystemPartition)
        var data = EventLogBuilder.partitionTable()
        data.replaceSubrange(92..<100, with: EventLogBuilder.little(UInt64.max))
        #expect(throws: MalformedInput.self) { try self.content(.gpt, data, pcr: 5) }
    }

    @Test(arguments: [
        "grub_cmd: set root=hd0\0", "grub_cmd set root=hd0\0", "kernel_cmdline: /vmlinuz\0", "grub_cmd: x",
    ])
    func scripts(_ text: String) throws {
        let (log, content) = try content(.ipl, EventLogBuilder.text(text), pcr: 8)
        guard case .bootLoaderText(let line) = content else { throw Unexpected() }
        let said = String(decoding: log.bytes[line.content], as: UTF8.self)
        #expect(text.hasPrefix(line.kind.rawValue))
        #expect(text.contains(said) && !said.contains("\0") && !said.hasPrefix(" "))
    }

    @Test func startupLocalities() throws {
        let data = EventLogBuilder.text("StartupLocality\0") + [3]
        #expect(try content(.noAction, data, pcr: 0).1 == .record(.startupLocality(3)))
    }

    @Test func referenceManifests() throws {
        let data =
            EventLogBuilder.text("SP800-155 Event3") + [0, 1, 2] + EventLogBuilder.text("https://example.com/rim")
        #expect(try content(.noAction, data, pcr: 0).1 == .record(.referenceManifest))
    }

    @Test(arguments: ["SecureBoot", "ブート", "\u{100}A", "😀", ""]) func names(_ text: String) {
        #expect(UTF16Text.decode(EventLogBuilder.utf16(text)) == text)
        #expect(UTF16Text.decode(EventLogBuilder.utf16(text) + EventLogBuilder.utf16("behind")) == text)
    }

    @Test(arguments: [(UInt8(0), NonHostInfo.none), (1, .sev), (2, .sevES), (3, .tdx), (4, .sevSNP)])
    func nonHostInfo(_ byte: UInt8, _ technology: NonHostInfo) throws {
        let data = EventLogBuilder.text("GCE NonHostInfo\0") + [byte] + [UInt8](repeating: 0, count: 15)
        #expect(try content(.nonHostInfo, data, pcr: 0).1 == .nonHostInfo(technology))
    }

    @Test func nonHostInfoOfOthersIsBytes() throws {
        #expect(try content(.nonHostInfo, [1, 2, 3], pcr: 0).1 == .bytes)
    }

    private struct Unexpected: Error {}
}
