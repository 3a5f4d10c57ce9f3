import Foundation
import MeasuredBoot
import TestSupport
import Testing

/// The logs in Fixtures/eventlog are what the builder makes; `RECORD_SNAPSHOTS=1` writes them anew.
struct EventLogFixtureTests {
    @Test func logsAreThoseOfTheBuilder() throws {
        let boot = EventLogBuilder.boot()
        let upgraded = EventLogBuilder.boot(
            commandLine: "/vmlinuz-6.1.0-2 root=/dev/sda1 ro",
            kernel: "another kernel",
            initramfs: "another initramfs"
        )
        #expect(try recorded("boot.bin", actual: boot.bytes) == boot.bytes)
        #expect(try recorded("upgraded.bin", actual: upgraded.bytes) == upgraded.bytes)
    }

    @Test func valuesAreThoseOfTheBuilder() throws {
        let banks = Dictionary(
            uniqueKeysWithValues: EventLogBuilder.boot().registers.map { bank, registers in
                (bank.name, Dictionary(uniqueKeysWithValues: registers.map { (String($0), $1.description) }))
            }
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let text = Array(try encoder.encode(banks)) + [0x0A]
        #expect(try recorded("pcrs.json", actual: text) == text)
    }

    private func recorded(_ name: String, actual: [UInt8]) throws -> [UInt8] {
        let url = URL(fileURLWithPath: PackageFolder.path("Fixtures/eventlog/upgrade/\(name)"))
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(actual).write(to: url)
        }
        return Array(try Data(contentsOf: url))
    }
}
