import MeasuredBoot
import TestSupport
import Testing

@testable import Attestation

struct ReplayTests {
    @Test(arguments: DigestAlgorithm.judged)
    func givesWhatATPMHolds(_ bank: DigestAlgorithm) throws {
        let built = EventLogBuilder.boot(banks: [bank])
        let replay = try #require(Replay(try EventLog(built.bytes), bank: bank))
        let registers = try #require(built.registers[bank])
        #expect(replay.registers == registers.keys.sorted())
        for (pcr, value) in registers { #expect(replay.value(of: pcr) == value, "PCR \(pcr)") }
    }

    /// Pitfall 22: nothing but what was extended changes a register.
    @Test func recordsAreNotExtended() throws {
        var built = EventLogBuilder.boot()
        built.entries.insert(
            .init(pcr: 0, type: .noAction, data: EventLogBuilder.text("SP800-155 Event3") + [1]),
            at: 0
        )
        let replay = try #require(Replay(try EventLog(built.bytes), bank: .sha256))
        #expect(replay.value(of: 0) == built.registers[.sha256]?[0])
    }

    /// Pitfall 21: PCR 0 begins with the locality that started the TPM, when the record stands where it has to.
    @Test(arguments: [UInt8(0), 3, 4])
    func theStartupLocalityCounts(_ locality: UInt8) throws {
        var built = EventLogBuilder(banks: [.sha256])
        built.add(0, .noAction, EventLogBuilder.text("StartupLocality\0") + [locality])
        built.add(0, .crtmVersion, [1])
        let log = try EventLog(built.bytes)
        let start = [UInt8](repeating: 0, count: 31) + [locality]
        let expected = EventLogBuilder.hash(start + EventLogBuilder.hash([1], .sha256), .sha256)
        #expect(Replay(log, bank: .sha256)?.value(of: 0).bytes == expected)
    }

    @Test func banksThatCannotBeJudgedAreNot() throws {
        let log = try EventLog(EventLogBuilder.boot(banks: [.sha256]).bytes)
        #expect(Replay(log, bank: .sha1) == nil)
        #expect(Replay(log, bank: .sm3) == nil)
    }
}

struct ReplayReportTests {
    private func report(
        _ built: EventLogBuilder,
        _ change: (inout [Int: Digest]) -> Void = { _ in }
    ) throws -> ReplayReport {
        var banks = built.registers
        for bank in banks.keys { change(&banks[bank, default: [:]]) }
        return ReplayReport(try EventLog(built.bytes), against: PCRValues(banks))
    }

    @Test func whatWasMeasuredMatches() throws {
        let report = try report(.boot())
        #expect(report.verdict == .matches)
        #expect(report.banks.map(\.bank) == [.sha1, .sha256])
        #expect(report.banks.allSatisfy { $0.matched == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 14] })
    }

    @Test func anotherValueDiffers() throws {
        let report = try report(.boot()) { $0[4] = Digest(Array(repeating: 7, count: $0[4]?.bytes.count ?? 0)) }
        #expect(report.verdict == .differs)
        #expect(report.banks.allSatisfy { $0.differing.map(\.pcr) == [4] && $0.differing[0].hypothesis == "none-fits" })
    }

    /// Pitfall 7: a register that was extended without any event is not explained by there being no event.
    @Test func registersWithoutEventsAreUnexplained() throws {
        var built = EventLogBuilder.boot()
        let whole = built.registers
        built.entries.removeAll { $0.pcr == 7 }
        let report = ReplayReport(try EventLog(built.bytes), against: PCRValues(whole))
        #expect(report.verdict == .unexplained)
        #expect(report.banks.allSatisfy { $0.unexplained == [7] })
    }

    @Test(arguments: [10, 11, 12, 13, 15, 16, 23])
    func someRegistersAreOftenUnlogged(_ pcr: Int) throws {
        let report = try report(.boot()) { $0[pcr] = Digest(Array(repeating: 7, count: $0[0]?.bytes.count ?? 0)) }
        #expect(report.verdict == .matches)
        #expect(report.banks.allSatisfy { $0.unexplained == [pcr] })
    }

    @Test func registersOfADynamicLaunchBeginWithOnes() throws {
        let report = try report(.boot()) { $0[17] = Digest(Array(repeating: 0xFF, count: $0[0]?.bytes.count ?? 0)) }
        #expect(report.verdict == .matches)
    }

    /// Pitfall 9: one bank that matches does not make up for another one that does not.
    @Test func everyBankCounts() throws {
        let built = EventLogBuilder.boot()
        var banks = built.registers
        banks[.sha256]?[8] = Digest(Array(repeating: 7, count: 32))
        #expect(ReplayReport(try EventLog(built.bytes), against: PCRValues(banks)).verdict == .differs)
    }

    @Test func banksThatTheLogLacksSayNothing() throws {
        let built = EventLogBuilder.boot(banks: [.sha256])
        var banks = built.registers
        banks[.sha384] = [0: Digest(Array(repeating: 7, count: 48))]
        let report = ReplayReport(try EventLog(built.bytes), against: PCRValues(banks))
        #expect(report.verdict == .matches)
        #expect(report.banks.map(\.isLogged) == [true, false])
    }
}
