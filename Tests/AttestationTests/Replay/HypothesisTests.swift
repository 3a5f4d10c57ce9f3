import MeasuredBoot
import TestSupport
import Testing

@testable import Attestation

/// Each hypothesis is named when, and only when, replaying under it gives the value that the register holds.
struct HypothesisTests {
    private func hypothesis(_ log: EventLogBuilder, _ pcr: Int, _ actual: Digest) throws -> String? {
        let values = PCRValues([.sha256: [pcr: actual]])
        return ReplayReport(try EventLog(log.bytes), against: values).banks.first?.differing.first?.hypothesis
    }

    private func replay(_ digests: [[UInt8]], from start: [UInt8] = [UInt8](repeating: 0, count: 32)) -> Digest {
        Digest(digests.reduce(start) { EventLogBuilder.hash($0 + $1, .sha256) })
    }

    private func digests(_ log: EventLogBuilder, _ pcr: UInt32) -> [[UInt8]] {
        log.entries.filter { $0.pcr == pcr && $0.type != .noAction }.map {
            EventLogBuilder.hash($0.measured ?? $0.data, .sha256)
        }
    }

    @Test(arguments: [UInt8(3), 4])
    func startupLocality(_ locality: UInt8) throws {
        let log = EventLogBuilder.boot(banks: [.sha256])
        let actual = replay(digests(log, 0), from: [UInt8](repeating: 0, count: 31) + [locality])
        #expect(try hypothesis(log, 0, actual) == "startup-locality")
    }

    @Test func unextendedBank() throws {
        let log = EventLogBuilder.boot(banks: [.sha256])
        #expect(try hypothesis(log, 4, Digest([UInt8](repeating: 0, count: 32))) == "unextended-bank")
    }

    @Test func cappedBank() throws {
        let log = EventLogBuilder.boot(banks: [.sha256])
        let zeros = [UInt8](repeating: 0, count: 32)
        #expect(try hypothesis(log, 4, replay([zeros])) == "capped-bank")
        #expect(try hypothesis(log, 4, replay(digests(log, 4) + [zeros])) == "capped-bank")
    }

    @Test func finalEvents() throws {
        let log = EventLogBuilder.boot(banks: [.sha256])
        let actual = replay(digests(log, 5))
        var doubled = log
        doubled.entries += log.entries.suffix(2)
        #expect(try hypothesis(doubled, 5, actual) == "final-events-duplicates")
    }

    @Test func shimAuthorityByte() throws {
        let log = EventLogBuilder.boot(banks: [.sha256])
        let actual = log.entries.filter { $0.pcr == 7 }.map { entry in
            EventLogBuilder.hash(entry.type == .variableAuthority ? entry.data.dropLast() : entry.data, .sha256)
        }
        #expect(try hypothesis(log, 7, replay(actual)) == "shim-authority-byte")
    }

    @Test func eventsNotExtended() throws {
        let log = EventLogBuilder.boot(banks: [.sha256])
        let whole = digests(log, 8)
        #expect(try hypothesis(log, 8, replay(whole.dropLast())) == "events-not-extended")
        #expect(try hypothesis(log, 8, replay(Array(whole.dropFirst()))) == "events-not-extended")
    }

    @Test(arguments: [
        [UInt8](repeating: 0, count: 4), [UInt8](repeating: 0xFF, count: 4),
        Array("Exit Boot Services Invocation".utf8),
    ])
    func unloggedExtend(_ bytes: [UInt8]) throws {
        let log = EventLogBuilder.boot(banks: [.sha256])
        var extended = digests(log, 9)
        extended.insert(EventLogBuilder.hash(bytes, .sha256), at: 1)
        #expect(try hypothesis(log, 9, replay(extended)) == "unlogged-extend")
    }

    @Test func noneFits() throws {
        let log = EventLogBuilder.boot(banks: [.sha256])
        for pcr in [0, 4, 7, 8, 9] {
            #expect(try hypothesis(log, pcr, Digest([UInt8](repeating: 5, count: 32))) == "none-fits")
        }
    }

    /// The digests that everybody knows are computed here apart from the engine, one by one.
    @Test func knownDigestsAreTheirOwn() {
        let known = KnownDigests.of(.sha256)
        for bytes: [UInt8] in [[0, 0, 0, 0], [255, 255, 255, 255]] {
            #expect(known.truth(of: EventLogBuilder.hash(bytes, .sha256)[...])?.types == [.separator])
        }
        #expect(known.truth(of: EventLogBuilder.hash([0, 0, 0, 0, 255, 255, 255, 255], .sha256)[...]) == nil)
    }
}
