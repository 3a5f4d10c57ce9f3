import Messages
import TestSupport
import Testing

@testable import MeasuredBoot

struct EventLogTests {
    @Test(arguments: [[DigestAlgorithm.sha256], [.sha1, .sha256], [.sha256, .sha1, .sha512, .sha384]])
    func readsEveryBank(_ banks: [DigestAlgorithm]) throws {
        let built = EventLogBuilder.boot(banks: banks)
        let log = try EventLog(built.bytes)
        #expect(log.format == .cryptoAgile)
        #expect(log.banks == banks)
        #expect(log.events.count == built.entries.count)
        for (event, entry) in zip(log.events, built.entries) {
            #expect(event.pcr == Int(entry.pcr))
            #expect(event.type == entry.type)
            #expect(Array(log.data(of: event)) == entry.data)
            for bank in banks {
                #expect(
                    log.digest(of: event, in: bank)?.bytes == EventLogBuilder.hash(entry.measured ?? entry.data, bank)
                )
            }
        }
    }

    @Test func readsLogsOfSHA1() throws {
        let built = EventLogBuilder.boot()
        let log = try EventLog(built.sha1Bytes)
        #expect(log.format == .sha1)
        #expect(log.banks == [.sha1])
        #expect(log.events.map(\.type) == built.entries.map(\.type))
    }

    @Test(arguments: [UInt8(0), 0xFF], [1, 7, 28, 511, 65_536])
    func padsToTheEnd(_ byte: UInt8, _ count: Int) throws {
        let bytes = EventLogBuilder.boot().bytes
        let log = try EventLog(bytes + [UInt8](repeating: byte, count: count))
        let whole = try EventLog(bytes)
        #expect(log.events.count == whole.events.count)
        #expect(log.padding == count)
    }

    /// Wherever a log is cut, what was whole is read, and the rest is refused unless it was cut between two events.
    @Test func everyCutIsFound() throws {
        let bytes = EventLogBuilder.boot(banks: [.sha256]).bytes
        let ends = Set(try EventLog(bytes).events.map(\.data.upperBound))
        for count in 0..<bytes.count {
            let (log, fault) = EventLog.readable(Array(bytes[..<count]))
            let isWhole = ends.contains(count) || count == 0
            if ends.contains(count) { #expect(fault == nil, "cut at \(count)") }
            if fault == nil { #expect(isWhole || log.padding > 0 || log.events.isEmpty, "cut at \(count)") }
            #expect(log.events.allSatisfy { $0.data.upperBound <= count })
        }
    }

    @Test func digestsMayStandInAnyOrder() throws {
        var swapped = EventLogBuilder.boot(banks: [.sha1, .sha256])
        let header = swapped.header
        swapped.banks = [.sha256, .sha1]
        let log = try EventLog(header + swapped.bytes.dropFirst(swapped.header.count))
        for (event, entry) in zip(log.events, swapped.entries) where event.isExtended {
            #expect(
                log.digest(of: event, in: .sha256)?.bytes == EventLogBuilder.hash(entry.measured ?? entry.data, .sha256)
            )
            #expect(
                log.digest(of: event, in: .sha1)?.bytes == EventLogBuilder.hash(entry.measured ?? entry.data, .sha1)
            )
        }
    }

    /// An event without the first bank, whose digest has the number of the second one where that would stand: nobody may
    /// choose a digest that is not there.
    @Test func aDigestIsNotFoundInsideOfAnother() throws {
        let header = EventLogBuilder(banks: [.sha1, .sha256]).header
        var digest = [UInt8](repeating: 7, count: 32)
        digest.replaceSubrange(20..<22, with: EventLogBuilder.little(DigestAlgorithm.sha256.rawValue))
        var event = EventLogBuilder.little(UInt32(0)) + EventLogBuilder.little(EventType.postCode.rawValue)
        event += EventLogBuilder.little(UInt32(1))
        event += EventLogBuilder.little(DigestAlgorithm.sha256.rawValue) + digest
        event += EventLogBuilder.little(UInt32(1)) + [1]
        let log = try EventLog(header + event)
        let read = try #require(log.events.first)
        #expect(log.digest(of: read, in: .sha256)?.bytes == digest)
        #expect(log.digest(of: read, in: .sha1) == nil)
        #expect(log.digest(of: read, in: .sha384) == nil)
    }

    @Test func onlyRecordsMayNameNoRegister() throws {
        var log = EventLogBuilder()
        log.add(.max, .noAction, EventLogBuilder.text("WBCL"))
        #expect(try EventLog(log.bytes).events.first?.pcr == nil)
        log.entries[0].type = .action
        #expect(throws: MalformedInput.self) { try EventLog(log.bytes) }
    }

    @Test func logsOfConfidentialComputingAreKnown() throws {
        var bytes = EventLogBuilder.boot(banks: [.sha384]).bytes
        bytes[0] = 1
        #expect(try EventLog(bytes).registers == .runtimeMeasurement)
    }

    /// Changes one field of the header or the first event; each has to be refused where it stands.
    @Test(arguments: HostileField.all)
    func refusesHostileFields(_ field: HostileField) throws {
        var bytes = EventLogBuilder.boot(banks: [.sha1, .sha256]).bytes
        bytes.replaceSubrange(field.offset..<field.offset + field.bytes.count, with: field.bytes)
        let error = try #require(throws: MalformedInput.self) { try EventLog(bytes) }
        #expect(error.message.template == field.template)
    }

    @Test func limitsHold() throws {
        let bytes = EventLogBuilder.boot().bytes
        for limits in [
            MeasurementLimits(logSize: bytes.count - 1), MeasurementLimits(eventCount: 3),
            MeasurementLimits(eventSize: 10),
        ] {
            #expect(throws: MalformedInput.self) { try EventLog(bytes, limits: limits) }
        }
        #expect(throws: Never.self) { try EventLog(bytes, limits: MeasurementLimits(logSize: bytes.count)) }
    }

    /// Bytes without any plan never crash the reader.
    @Test func randomBytesAreReadOrRefused() {
        var generator = SplitMix(seed: 7)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0..<400, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            let (log, fault) = EventLog.readable(bytes)
            #expect(fault != nil || log.events.allSatisfy { $0.data.upperBound <= bytes.count })
        }
    }
}

/// A field of the header or the first event with a value that nobody may write.
struct HostileField: CustomTestStringConvertible {
    let name: String
    let offset: Int
    let bytes: [UInt8]
    let template: String

    var testDescription: String { name }

    /// Where fields stand in a log with the banks SHA-1 and SHA-256.
    private static let count = 32 + 24
    private static let event = 32 + 37

    static let all = [
        HostileField(
            name: "no algorithm",
            offset: count,
            bytes: [0, 0, 0, 0],
            template: "the header declares {0} algorithms; a log has 1 to 8"
        ),
        HostileField(
            name: "four billion algorithms",
            offset: count,
            bytes: [255, 255, 255, 255],
            template: "the header declares {0} algorithms; a log has 1 to 8"
        ),
        HostileField(
            name: "SHA-256 with 20 bytes",
            offset: count + 10,
            bytes: [20, 0],
            template: "the header declares digests of {0} bytes for {1}"
        ),
        HostileField(
            name: "an algorithm twice",
            offset: count + 8,
            bytes: [4, 0, 20, 0],
            template: "the header declares {0} twice"
        ),
        HostileField(
            name: "a register that does not exist",
            offset: event,
            bytes: [232, 3, 0, 0],
            template: "PCR {0} does not exist; there are 24"
        ),
        HostileField(
            name: "no digest",
            offset: event + 8,
            bytes: [0, 0, 0, 0],
            template: "an event has {0} digests; the header declares {1}"
        ),
        HostileField(
            name: "four billion digests",
            offset: event + 8,
            bytes: [255, 255, 255, 255],
            template: "an event has {0} digests; the header declares {1}"
        ),
        HostileField(
            name: "an algorithm that is not declared",
            offset: event + 12,
            bytes: [12, 0],
            template: "the header does not declare the algorithm of this digest, {0}"
        ),
        HostileField(
            name: "the same algorithm twice",
            offset: event + 12 + 22,
            bytes: [4, 0],
            template: "two digests of {0}"
        ),
        HostileField(
            name: "an event of four gigabytes",
            offset: event + 12 + 22 + 34,
            bytes: [255, 255, 255, 255],
            template: "an event of {0} bytes; at most {1} are read"
        ),
    ]
}
