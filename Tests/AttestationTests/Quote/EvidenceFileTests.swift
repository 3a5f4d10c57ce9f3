import Attestation
import Foundation
import MeasuredBoot
import Testing

/// Evidence in one file says the same as in many, and nothing that the verifier has to say itself.
struct EvidenceFileTests {
    private func document(_ tpm: SoftTPM, _ change: (inout [String: Any]) -> Void = { _ in }) throws -> [UInt8] {
        func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
        let quote = tpm.quote
        var members: [String: Any] = [
            "schemaVersion": 1, "quote": text(quote), "signature": text(try tpm.signature(over: quote)),
            "ak": text(try tpm.publicArea()), "eventLog": text([1, 2, 3]),
            "pcrValues": tpm.values.algorithms.reduce(into: [String: [String: String]]()) { banks, bank in
                let registers = tpm.values.registers(of: bank)
                banks[bank.name] = registers.reduce(into: [:]) { $0[String($1.index)] = $1.value.description }
            },
        ]
        change(&members)
        return Array(try JSONSerialization.data(withJSONObject: members, options: .sortedKeys))
    }

    @Test func saysTheSame() async throws {
        let tpm = SoftTPM.p256
        var evidence = try Evidence(EvidenceFile(parsing: document(tpm)))
        #expect(evidence.eventLog == [1, 2, 3] && evidence.values == tpm.values && evidence.nonce == nil)
        evidence.nonce = tpm.nonce
        #expect(try await Verifier.judge(evidence).isProven)
    }

    @Test(arguments: [
        "nonce", "no quote", "no signature", "version", "no bytes", "list", "values", "empty", "no text", "twice",
    ])
    func refuses(_ fault: String) throws {
        let tpm = SoftTPM.p256
        var bytes = try document(tpm) { members in
            switch fault {
            case "nonce": members["nonce"] = "00"
            case "no quote": members["quote"] = nil
            case "no signature": members["signature"] = nil
            case "version": members["schemaVersion"] = 2
            case "no bytes": members["ak"] = "not base 64!"
            case "list": members["akCertificates"] = "AA=="
            case "values": members["pcrValues"] = ["sha256": ["24": "00"]]
            default: break
            }
        }
        if fault == "empty" { bytes = [] }
        if fault == "no text" { bytes = Array("{".utf8) }
        if fault == "twice" { bytes = Array(#"{"schemaVersion":1,"quote":"","quote":""}"#.utf8) }
        #expect(throws: MalformedInput.self) { try EvidenceFile(parsing: bytes) }
    }

    @Test func namesThePlaceOfAValue() throws {
        let bytes = try document(SoftTPM.p256) { $0["pcrValues"] = ["sha256": ["0": "zz"]] }
        let error = try #require(throws: MalformedInput.self) { try EvidenceFile(parsing: bytes) }
        #expect(bytes[error.offset...].starts(with: Array(#""0""#.utf8)))
    }
}
