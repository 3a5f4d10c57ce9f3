import Foundation
import TestSupport
import Testing

@testable import MeasuredBoot

/// The logs that the fuzzer begins with are ours, and are read.
struct EventLogSeedTests {
    private static let seeds: [(name: String, bytes: [UInt8])] = [
        ("agile", EventLogBuilder.boot(banks: [.sha256]).bytes),
        ("padded", EventLogBuilder.boot(banks: [.sha1]).bytes + [UInt8](repeating: 0xFF, count: 40)),
        ("sha1", EventLogBuilder.boot().sha1Bytes),
        ("database", database),
    ]

    private static var database: [UInt8] {
        var log = EventLogBuilder(banks: [.sha256])
        let hashes = EventLogBuilder.signatureList(EFIGUID.sha256Hash.description, [[UInt8](repeating: 1, count: 32)])
        log.add(7, .variableDriverConfig, EventLogBuilder.variable(EventLogBuilder.securityDatabase, "db", hashes))
        let option = [1, 0, 0, 0, 4, 0] + EventLogBuilder.utf16("Disk") + [0x7F, 0xFF, 4, 0]
        log.add(1, .variableBoot, EventLogBuilder.variable(EventLogBuilder.globalVariable, "Boot0001", option))
        return log.bytes
    }

    @Test func seedsAreWhatTheBuilderMakes() throws {
        for seed in Self.seeds {
            let url = URL(fileURLWithPath: PackageFolder.path("FuzzTesting/Corpus/FuzzEventLog/\(seed.name).bin"))
            if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil { try Data(seed.bytes).write(to: url) }
            #expect(try Data(contentsOf: url) == Data(seed.bytes))
            #expect(EventLog.readable(seed.bytes).fault == nil)
        }
    }

    @Test(arguments: FailCases.files(of: "FuzzEventLog"))
    func findsStayMended(_ file: URL) throws {
        let (log, fault) = EventLog.readable(Array(try Data(contentsOf: file)))
        for event in log.events { _ = try? log.content(of: event) }
        #expect(fault != nil || !log.events.isEmpty)
    }
}
