import MeasuredBoot
import TestSupport
import Testing

/// TPMS_ATTEST is read to the last byte, and whatever a TPM may have signed is kept for the verifier to judge.
struct AttestTests {
    private let head = ByteBuilder().big(UInt32(0xFF54_4347))
    private let signer = [UInt8](repeating: 0x11, count: 34)

    private func attest(_ type: UInt16, _ body: ByteBuilder, safe: UInt8 = 1) -> [UInt8] {
        head.big(type).sized(signer).sized([1, 2, 3]).big(UInt64(77), UInt32(10), UInt32(2), safe)
            .big(UInt64(0x2016_0511_0016_2800)).adding(body.bytes).bytes
    }

    private var quote: ByteBuilder {
        ByteBuilder().big(UInt32(2), UInt16(0x000B), UInt8(3)).adding([0xFF, 0x43, 0x00])
            .big(UInt16(0x0004), UInt8(2)).adding([0x01, 0x80]).sized([UInt8](repeating: 9, count: 32))
    }

    @Test func readsAQuoteOfSeveralBanks() throws {
        let attest = try Attest(parsing: attest(0x8018, quote))
        #expect(attest.magic == Attest.generatedByTPM && attest.type == .quote && attest.trailingByteCount == 0)
        #expect(attest.qualifiedSigner == signer && attest.nonce == [1, 2, 3])
        #expect(attest.clock == ClockInfo(clock: 77, resetCount: 10, restartCount: 2, isSafe: true))
        #expect(attest.firmwareVersion == 0x2016_0511_0016_2800)
        let quote = try #require(attest.quote)
        #expect(quote.selection.description == "sha256:0-9,14+sha1:0,15")
        #expect(quote.selection.registers(of: .sha1) == [0, 15])
        #expect(quote.digest.bytes.count == 32)
    }

    @Test func keepsWhatMakesNoSense() throws {
        #expect(try Attest(parsing: attest(0x8018, quote.adding([1, 2, 3]))).trailingByteCount == 3)
        let wide = ByteBuilder().big(UInt32(1), UInt16(0x000B), UInt8(255))
            .adding([UInt8](repeating: 0x80, count: 255)).sized([])
        let selection = try #require(try Attest(parsing: attest(0x8018, wide)).quote).selection
        #expect(selection.banks.first?.bitmap.count == 255 && selection.banks.first?.registers.last == 2039)
        let none = try #require(try Attest(parsing: attest(0x8018, ByteBuilder().big(UInt32(0)).sized([]))).quote)
        #expect(none.selection.banks.isEmpty && none.digest.bytes.isEmpty)
    }

    @Test func readsOtherTypes() throws {
        let certify = try Attest(parsing: attest(0x8017, ByteBuilder().sized([1]).sized([2, 3])))
        guard case .certify(let info) = certify.body else { Issue.record("not certified"); return }
        #expect(info.name == [1] && info.qualifiedName == [2, 3] && certify.quote == nil)
        let time = try Attest(parsing: attest(0x8019, ByteBuilder().adding([7, 8])))
        #expect(time.body == .opaque([7, 8]) && time.type.description == "TPM_ST_ATTEST_TIME")
        #expect(AttestType(rawValue: 0x1234).description == "0x1234")
    }

    @Test func refusesEveryCut() throws {
        let whole = attest(0x8018, quote)
        for count in whole.indices {
            #expect(throws: MalformedInput.self) { try Attest(parsing: Array(whole.prefix(count))) }
        }
        let crowd = ByteBuilder().big(UInt32(0x7FFF_FFFF))
        let error = try #require(throws: MalformedInput.self) { try Attest(parsing: attest(0x8018, crowd)) }
        #expect(error.offset == 72)
        #expect(throws: MalformedInput.self) { try Attest(parsing: attest(0x8018, quote, safe: 2)) }
    }
}
