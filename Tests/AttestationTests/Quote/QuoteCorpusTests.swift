import Attestation
import Foundation
import MeasuredBoot
import TestSupport
import Testing

/// Quotes that were made to deceive get the verdict that stands beside them.
@Suite(.enabled(if: Corpus.isHere))
struct QuoteCorpusTests {
    private struct Expectation: Decodable {
        let expected: String
        let reason: String
    }

    @Test(arguments: ["rsa", "ecc"])
    func givesEveryVerdict(_ kind: String) async throws {
        let folder = "event-logs/_derived/quotes-\(kind)"
        let verdicts = try JSONDecoder().decode(
            [String: Expectation].self,
            from: Data(Corpus.bytes("\(folder)/verdicts.json"))
        )
        #expect(verdicts.count > 18)
        for (name, expectation) in verdicts {
            let actual = try await verdict(name, in: folder)
            #expect(actual == expectation.expected, "\(kind) \(name): \(expectation.reason)")
        }
    }

    private func verdict(_ name: String, in folder: String) async throws -> String {
        let quote = try Corpus.bytes("\(folder)/\(name).attest")
        let signature = try Corpus.bytes("\(folder)/\(name).sig")
        let key = try Corpus.bytes("\(folder)/ak_pub.pem")
        guard var evidence = try? Evidence(quote: quote, signature: signature, key: key) else { return "malformed" }
        evidence.values = try PCRValues(parsing: Corpus.bytes("\(folder)/pcrs_sha256.json"))
        let nonce = String(decoding: try Corpus.bytes("\(folder)/nonce.hex"), as: UTF8.self)
        evidence.nonce = Digest(hex: nonce)?.bytes
        evidence.previousQuote = try Attest(parsing: Corpus.bytes("\(folder)/ok.attest"))
        if name == "selection-lacks-pcr7" { evidence.requiredSelection = try PCRSelection(parsing: "sha256:0-7") }
        let verdict = try await Verifier.judge(evidence)
        guard verdict.isProven else { return "reject" }
        return verdict.failures.isEmpty ? "accept" : "flag"
    }
}

/// Quotes of a real boot with a software TPM hold, and fail when anything about them is changed.
@Suite(.enabled(if: Corpus.isHere))
struct LabQuoteTests {
    /// The boots whose keys are there as the TPM gave them, too.
    private static let cases: [String] = Corpus.files(below: "lab").filter { $0.hasSuffix("/ak_rsa.tpmt") }
        .map { String($0.dropLast("/ak_rsa.tpmt".count)) }

    private func evidence(
        _ name: String,
        _ kind: String,
        keyFrom other: String? = nil,
        suffix: String = "tpmt",
        flip: Int? = nil
    ) throws -> Evidence {
        var quote = try Corpus.bytes("lab/\(name)/quote_\(kind).msg")
        var signature = try Corpus.bytes("lab/\(name)/quote_\(kind).sig")
        if let flip, flip < quote.count {
            quote[flip] ^= 0x20
        } else if let flip {
            signature[flip - quote.count] ^= 0x20
        }
        let key = try Corpus.bytes("lab/\(other ?? name)/ak_\(kind).\(suffix)")
        var evidence = try Evidence(quote: quote, signature: signature, key: key)
        evidence.values = try PCRValues(parsing: Corpus.bytes("lab/\(name)/pcrs.json"))
        let nonce = String(decoding: try Corpus.bytes("lab/\(name)/nonce.txt"), as: UTF8.self)
        evidence.nonce = Digest(hex: nonce.trimmingCharacters(in: .whitespacesAndNewlines))?.bytes
        evidence.requiredSelection = try PCRSelection(parsing: "sha256:0-9,14")
        return evidence
    }

    @Test func provesEveryBoot() async throws {
        #expect(Self.cases.count > 15)
        for name in Self.cases {
            for (kind, suffix) in [("rsa", "tpmt"), ("rsa", "pem"), ("ecc", "tpmt"), ("ecc", "pem")] {
                let verdict = try await Verifier.judge(evidence(name, kind, suffix: suffix))
                #expect(verdict.isProven && verdict.failures.isEmpty, "\(name) \(kind): \(verdict.checks)")
                if suffix == "tpmt" { #expect(verdict["ak-attributes"] == .passed && verdict["ak-name"] == .passed) }
            }
        }
    }

    @Test func refusesAnotherNonceAndAnotherKey() async throws {
        for name in Self.cases {
            for kind in ["rsa", "ecc"] {
                var stale = try evidence(name, kind)
                stale.nonce?[0] ^= 1
                #expect(try await Verifier.judge(stale).failures == ["nonce"], "\(name) \(kind)")
                let other = name.hasPrefix("ns-") ? "sb-good-1" : "ns-good-1"
                let swapped = try await Verifier.judge(evidence(name, kind, keyFrom: other))
                #expect(swapped["quote-signature"] == .failed && !swapped.isProven, "\(name) \(kind)")
            }
        }
    }

    @Test func refusesAFlippedByteAnywhere() async throws {
        for kind in ["rsa", "ecc"] {
            for flip in 0..<(129 + (kind == "rsa" ? 262 : 72)) {
                guard let evidence = try? evidence("sb-good-1", kind, flip: flip) else { continue }
                let verdict = try await Verifier.judge(evidence)
                #expect(!verdict.isProven && verdict["quote-signature"] == .failed, "\(kind) byte \(flip)")
            }
        }
    }
}
