import Foundation
import TestSupport
import Testing

/// `verify` as it is run, over evidence of real boots.
@Suite(.enabled(if: Corpus.isHere))
struct VerifyCommandTests {
    private func path(_ name: String) -> String { Corpus.folder?.appending(path: name).path ?? "" }

    private func lab(_ name: String, _ kind: String = "rsa", nonce: String? = nil) throws -> [String] {
        let own = String(decoding: try Corpus.bytes("lab/\(name)/nonce.txt"), as: UTF8.self)
        return [
            "verify", "--quote", path("lab/\(name)/quote_\(kind).msg"),
            "--signature", path("lab/\(name)/quote_\(kind).sig"), "--ak", path("lab/\(name)/ak_\(kind).tpmt"),
            "--event-log", path("lab/\(name)/eventlog.bin"), "--pcrs", "sha256:0-9,14",
            "--nonce", nonce ?? own.trimmingCharacters(in: .whitespacesAndNewlines),
        ]
    }

    private func json(_ run: Binary.Run) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test func exitStatusSaysWhatHappened() throws {
        let proven = try Binary.run(lab("sb-good-1") + ["--format", "json"])
        #expect(try json(proven)["proven"] as? Bool == true && proven.status == 2)
        #expect(try json(proven)["verdict"] as? String == "notDetermined")
        #expect(try Binary.run(lab("sb-good-1") + ["--allow-undetermined"]).status == 0)
        let stale = try Binary.run(lab("sb-good-1", nonce: "00") + ["--allow-undetermined", "--format", "json"])
        #expect(try json(stale)["verdict"] as? String == "notTrusted" && stale.status == 2)
        #expect(try Binary.run(lab("sb-good-1", nonce: "xx")).status == 64)
        #expect(try Binary.run(["verify"]).status == 64)
        #expect(try Binary.run(["verify", "--quote", "nowhere", "--signature", "x", "--ak", "y"]).status == 1)
    }

    @Test func whatCannotBeReadIsSaidInJSONToo() throws {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            let quote = "\(folder)/quote"
            try Data(Corpus.bytes("lab/sb-good-1/quote_rsa.msg").prefix(60)).write(to: URL(fileURLWithPath: quote))
            let run = try Binary.run(lab("sb-good-1") + ["--quote", quote, "--format", "json"])
            #expect(run.status == 1 && run.complaints.contains("the quote cannot be read"))
            #expect(try json(run)["verdict"] as? String == "notTrusted")
        }
    }

    @Test func aRebootIsSeen() throws {
        let run = try Binary.run(
            lab("sb-good-1") + ["--previous-quote", path("lab/sb-good-2/quote_rsa.msg"), "--format", "json"]
        )
        let checks = try #require(try json(run)["checks"] as? [[String: String]])
        #expect(checks.contains { $0["check"] == "reset-count" && $0["outcome"] == "failed" })
        #expect(try json(run)["proven"] as? Bool == true && run.status == 2)
    }

    @Test func theInstanceIsShown() throws {
        let folder = "event-logs/google+go-tpm-tools"
        let attestation = "\(folder)/attestations/gce-cos-85-no-nonce"
        let run = try Binary.run([
            "verify", "--quote", path("\(attestation)/quote_sha256.tpms_attest"),
            "--signature", path("\(attestation)/quote_sha256.tpmt_signature"),
            "--ak", path("\(attestation)/ak_pub.tpmt_public"), "--ak-certificate", path("\(attestation)/ak_cert.der"),
            "--roots", path("\(folder)/ca"), "--nonce", "", "--event-log", path("\(attestation)/eventlog.bin"),
            "--pcr-values", path("\(attestation)/pcrs_sha256.json"), "--lang", "ja",
        ])
        #expect(run.output.contains("google.com:wuale-gcp-testing/us-central1-a/6797026933021542085"))
        #expect(run.output.contains("判定できない: 証拠は本物ですが") && run.status == 2)
    }
}
