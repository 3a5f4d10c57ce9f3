import MeasuredBoot
import Messages
import TestSupport
import Testing

/// Signatures and public keys of a TPM are read to the last byte; what cannot be verified is refused by name.
struct TPMKeyTests {
    private let modulus = [UInt8](repeating: 0xC5, count: 256)

    private func rsa(_ scheme: ByteBuilder, exponent: UInt32 = 0, bits: UInt16 = 2048) -> [UInt8] {
        ByteBuilder().big(UInt16(0x0001), UInt16(0x000B), UInt32(0x0005_0072)).sized([]).big(UInt16(0x0010))
            .adding(scheme.bytes).big(bits, exponent).sized(modulus).bytes
    }

    private func ecc(curve: UInt16 = 3, x: [UInt8] = [1], y: [UInt8] = [2, 3]) -> [UInt8] {
        ByteBuilder().big(UInt16(0x0023), UInt16(0x000B), UInt32(0x0005_0072)).sized([4])
            .big(UInt16(0x0006), UInt16(128), UInt16(0x0043), UInt16(0x0018), UInt16(0x000C), curve, UInt16(0x0010))
            .sized(x).sized(y).bytes
    }

    @Test func readsSignatures() throws {
        let rsassa = try TPMSignature(parsing: ByteBuilder().big(UInt16(0x14), UInt16(0x0B)).sized(modulus).bytes)
        #expect(rsassa.scheme == .rsassa && rsassa.hash == .sha256 && rsassa.value == .rsa(modulus))
        let ecdsa = try TPMSignature(parsing: ByteBuilder().big(UInt16(0x18), UInt16(0x0C)).sized([1]).sized([2]).bytes)
        #expect(ecdsa.scheme == .ecdsa && ecdsa.hash == .sha384 && ecdsa.value == .ecc(r: [1], s: [2]))
    }

    @Test func refusesOtherSignatures() throws {
        for scheme: UInt16 in [0x0005, 0x0010, 0x001A, 0x001B, 0x001C, 0xFFFF] {
            let bytes = ByteBuilder().big(scheme, UInt16(0x0B)).sized([1]).bytes
            let error = try #require(throws: MalformedInput.self) { try TPMSignature(parsing: bytes) }
            #expect(error.message.description.contains(SignatureScheme(rawValue: scheme).description))
        }
        let trailing = ByteBuilder().big(UInt16(0x14), UInt16(0x0B)).sized([1]).adding([0]).bytes
        #expect(try #require(throws: MalformedInput.self) { try TPMSignature(parsing: trailing) }.offset == 7)
    }

    @Test func readsRSAKeys() throws {
        let bytes = rsa(ByteBuilder().big(UInt16(0x0014), UInt16(0x000B)))
        let area = try PublicArea(parsing: bytes)
        #expect(area.bytes == bytes && area.nameAlgorithm == .sha256 && area.authPolicy.isEmpty)
        #expect(area.attributes.isSuperset(of: [.restricted, .sign, .fixedTPM, .fixedParent]))
        #expect(!area.attributes.contains(.decrypt))
        #expect(area.scheme?.algorithm == .rsassa && area.scheme?.hash == .sha256)
        #expect(area.key == .rsa(modulus: modulus, exponent: 65_537))
        #expect(try PublicArea(parsing: ByteBuilder().sized(bytes).bytes) == area)
        #expect(try PublicArea(parsing: rsa(ByteBuilder().big(UInt16(0x0010)), exponent: 3)).scheme == nil)
        #expect(try PublicArea(parsing: rsa(ByteBuilder().big(UInt16(0x0015)))).scheme?.hash == nil)
    }

    @Test func readsCurves() throws {
        let area = try PublicArea(parsing: ecc())
        let zeros = [UInt8](repeating: 0, count: 31)
        #expect(area.key == .ecc(.p256, x: zeros + [1], y: zeros.dropLast() + [2, 3]))
        #expect(area.authPolicy == [4] && area.scheme?.algorithm == .ecdsa && area.scheme?.hash == .sha384)
    }

    @Test func refusesOtherKeys() throws {
        let valid = rsa(ByteBuilder().big(UInt16(0x0010)))
        for bytes in [
            ecc(curve: 5), ecc(x: [UInt8](repeating: 1, count: 33)), rsa(ByteBuilder().big(UInt16(0x0010)), bits: 1024),
            valid + [0], [0x00, 0x08] + valid.dropFirst(2), [],
        ] {
            #expect(throws: MalformedInput.self) { try PublicArea(parsing: bytes) }
        }
        for count in valid.indices {
            #expect(throws: MalformedInput.self) { try PublicArea(parsing: Array(valid.prefix(count))) }
        }
    }

    @Test(.enabled(if: Corpus.isHere)) func readsTheCorpus() throws {
        var counts = [0, 0, 0]
        for path in Corpus.files(below: "lab").map({ "lab/\($0)" })
            + Corpus.files(below: "event-logs").map({ "event-logs/\($0)" })
        {
            let bytes = try Corpus.bytes(path)
            if path.hasSuffix(".tpmt") || path.hasSuffix(".tpmt_public") {
                #expect(try PublicArea(parsing: bytes).attributes.contains([.restricted, .sign]), "\(path)")
                counts[0] += 1
            } else if path.hasSuffix(".msg") || path.hasSuffix(".tpms_attest") {
                #expect(try Attest(parsing: bytes).quote != nil, "\(path)")
                counts[1] += 1
            } else if path.hasSuffix(".sig") || path.hasSuffix(".tpmt_signature") {
                _ = try TPMSignature(parsing: bytes)
                counts[2] += 1
            }
        }
        #expect(counts.allSatisfy { $0 > 30 }, "\(counts)")
    }
}
