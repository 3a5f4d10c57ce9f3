import Attestation
import MeasuredBoot
import Messages
import TestSupport
import Testing

/// A quote proves what it says when everything about it is right, and nothing otherwise.
struct QuoteVerificationTests {
    @Test func acceptsEveryKindOfKey() async throws {
        for tpm in [try .rsassa(), try .rsa(0x0016), SoftTPM.p256, SoftTPM.p384] {
            for key in [try tpm.publicArea(), tpm.pem] {
                let verdict = try await Verifier.judge(tpm.evidence(key: key))
                #expect(verdict.isProven && verdict.failures.isEmpty, "\(verdict.checks)")
                // Nobody vouches for the key, and there is nothing to compare with.
                #expect(verdict.key == .supplied && verdict.standing == .notDetermined)
            }
        }
    }

    @Test func acceptsSeveralBanks() async throws {
        var tpm = SoftTPM.p256
        tpm.banks = [PCRSelection.Bank(.sha384, 0..<24), .init(.sha1, [0, 23]), .init(.sha256, [3])]
        let verdict = try await Verifier.judge(tpm.evidence())
        #expect(verdict.isProven, "\(verdict.checks)")
    }

    @Test(arguments: [
        ("magic", "quote-structure"), ("type", "quote-structure"), ("trailing", "quote-length"), ("nonce", "nonce"),
        ("prefix", "nonce"), ("padded", "nonce"), ("value", "pcr-digest"), ("wanted", "pcr-selection"),
        ("bank", "pcr-selection"), ("none", "pcr-selection"), ("twice", "pcr-selection"), ("empty", "pcr-selection"),
        ("unknown", "pcr-selection"), ("wide", "pcr-selection"), ("high", "pcr-selection"), ("absent", "pcr-digest"),
        ("key", "quote-signature"), ("unrestricted", "ak-attributes"), ("decrypts", "ak-attributes"),
        ("movable", "ak-attributes"),
    ])
    func refuses(_ fault: String, check: String) async throws {
        var tpm = SoftTPM.p256
        switch fault {
        case "magic": tpm.magic = 0xFF54_4348
        case "type": tpm.type = 0x8017
        case "trailing": tpm.trailing = [0]
        case "none": tpm.banks = []
        case "twice": tpm.banks = [.init(.sha256, [0]), .init(.sha256, [7])]
        case "empty": tpm.banks = [.init(.sha256, [Int]()), .init(.sha1, [0])]
        case "unknown": tpm.banks = [.init(.sha3_256, [0])]
        case "wide": tpm.banks = [.init(.sha256, bitmap: [1] + [UInt8](repeating: 0, count: 254))]
        case "high": tpm.banks = [.init(.sha256, bitmap: [1, 0, 0, 1])]
        case "unrestricted": tpm.attributes &= ~0x0001_0000
        case "decrypts": tpm.attributes |= 0x0002_0000
        case "movable": tpm.attributes &= ~0x0000_0002
        default: break
        }
        let evidence = try tpm.evidence(key: fault == "key" ? SoftTPM.p256.publicArea() : nil) { evidence in
            switch fault {
            case "nonce": evidence.nonce?[31] ^= 1
            case "prefix": evidence.nonce?.removeLast()
            case "padded": evidence.nonce?.append(0)
            case "value": evidence.values?[.sha256, 7] = SoftTPM.value(.sha256, 8)
            case "absent": evidence.values?[.sha256, 7] = nil
            case "wanted": evidence.requiredSelection = PCRSelection([.init(.sha256, [0, 4, 7])])
            case "bank": evidence.requiredSelection = PCRSelection([.init(.sha1, [0])])
            default: break
            }
        }
        let verdict = try await Verifier.judge(evidence)
        #expect(verdict.failures.contains(check), "\(verdict.checks)")
        #expect(!verdict.isProven && verdict.standing == .notTrusted)
    }

    @Test func leavesOpenWhatIsNotGiven() async throws {
        let withoutNonce = try await Verifier.judge(SoftTPM.p256.evidence { $0.nonce = nil })
        #expect(withoutNonce["nonce"] == .notDetermined && !withoutNonce.isProven)
        #expect(withoutNonce.standing == .notDetermined)
        let withoutValues = try await Verifier.judge(SoftTPM.p256.evidence { $0.values = nil })
        #expect(withoutValues["pcr-digest"] == .notDetermined && !withoutValues.isProven)
    }

    @Test func takesARegisterForUntouchedThatNobodySpeaksOf() async throws {
        var tpm = SoftTPM.p256
        tpm.banks = [.init(.sha256, [0, 16, 17])]
        tpm.untouched = [16, 17]
        let verdict = try await Verifier.judge(tpm.evidence { $0.values?[.sha256, 16] = nil })
        #expect(verdict.isProven, "\(verdict.checks)")
    }

    @Test func notesAShortNonce() async throws {
        var tpm = SoftTPM.p256
        for nonce: [UInt8] in [[], [0x90, 0x09]] {
            tpm.nonce = nonce
            let verdict = try await Verifier.judge(tpm.evidence())
            #expect(verdict.isProven && verdict["nonce"] == .passed)
            #expect(verdict.checks.contains { $0.detail.description.contains("too few") })
        }
    }

    @Test func holdsTheSignatureToTheKeysScheme() async throws {
        // A key whose public area says RSASSA cannot have made a PSS signature.
        let area = try SoftTPM.rsassa().publicArea()
        let verdict = try await Verifier.judge(SoftTPM.rsa(0x0016).evidence(key: area))
        #expect(verdict.failures == ["quote-signature"])
    }

    @Test func trustsAKeyThatIsEnrolled() async throws {
        let verdict = try await Verifier.judge(SoftTPM.p256.evidence { $0.isKeyEnrolled = true })
        #expect(verdict.key == .enrolled && verdict.isProven && verdict.standing == .notDetermined)
    }

    @Test func watchesTheCounters() async throws {
        for (change, check) in [(0, "reset-count"), (1, "restart-count"), (2, "tpm-firmware"), (3, "reset-count")] {
            var tpm = SoftTPM.p256
            let previous = try Attest(parsing: tpm.quote)
            switch change {
            case 0: tpm.resets += 1
            case 1: tpm.restarts = 3
            case 2: tpm.firmware -= 1
            default: tpm.resets -= 1
            }
            let verdict = try await Verifier.judge(tpm.evidence { $0.previousQuote = previous })
            #expect(verdict.failures == [check] && verdict.isProven && verdict.standing == .notTrusted)
        }
        let same = try await Verifier.judge(SoftTPM.p256.evidence { $0.previousQuote = $0.attest })
        #expect(same.failures.isEmpty && same["tpm-firmware"] == .passed)
    }

    @Test func refusesEveryFlippedBit() async throws {
        for tpm in [SoftTPM.p256, try .rsassa()] {
            let quote = tpm.quote
            let signature = try tpm.signature(over: quote)
            let key = try tpm.publicArea()
            for bit in 0..<(quote.count + signature.count) * 8 {
                var (quote, signature) = (quote, signature)
                if bit < quote.count * 8 {
                    quote[bit / 8] ^= 1 << (bit % 8)
                } else {
                    signature[bit / 8 - quote.count] ^= 1 << (bit % 8)
                }
                guard var evidence = try? Evidence(quote: quote, signature: signature, key: key) else { continue }
                evidence.nonce = tpm.nonce
                evidence.values = tpm.values
                let verdict = try await Verifier.judge(evidence)
                #expect(!verdict.isProven && verdict["quote-signature"] == .failed, "bit \(bit)")
            }
        }
    }
}
