import MeasuredBoot
import Testing

@testable import IntegrityEvents

struct RegisterDecodingTests {
    @Test(arguments: [
        ("PCR_4", 4), ("pcr_4", 4), ("PCR4", 4), ("Pcr-4", 4), ("PCR 4", 4), ("4", 4), ("04", 4), ("PCR_0", 0),
        ("PCR_23", 23), ("14", 14), ("8.0", 8),
    ])
    func readsNumbersOfRegisters(_ text: String, _ number: Int) {
        #expect(RegisterDecoding.register(text) == number)
    }

    @Test(arguments: ["", "PCR_", "PCR_24", "-1", "+4", "PCR_+4", "4.1", "4e0", "PCRS_4", "four", "PCR_004", "４"])
    func refusesWhatIsNoRegister(_ text: String) {
        #expect(RegisterDecoding.register(text) == nil)
    }

    @Test(arguments: [
        ("SHA1", DigestAlgorithm.sha1), ("sha-1", .sha1), ("SHA_256", .sha256), ("sha256", .sha256),
        ("TPM_ALG_SHA384", .sha384), ("SHA-512", .sha512), ("4", .sha1), ("0x000B", .sha256),
    ])
    func readsNamesOfAlgorithms(_ name: String, _ algorithm: DigestAlgorithm) {
        #expect(RegisterDecoding.algorithm(named: name) == algorithm)
    }

    @Test(arguments: ["MD5", "sha", "SHA3-256", "sm3_256", "5"])
    func knowsNoOtherAlgorithm(_ name: String) {
        #expect(RegisterDecoding.algorithm(named: name) == nil)
    }
}
