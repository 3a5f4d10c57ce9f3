import Attestation
import Foundation
import MeasuredBoot
import Testing

extension SoftTPM {
    /// The evidence of this TPM, changed before it is judged.
    func evidence(key: [UInt8]? = nil, change: (inout Evidence) -> Void = { _ in }) throws -> Evidence {
        let quote = quote
        var evidence = try Evidence(quote: quote, signature: signature(over: quote), key: key ?? publicArea())
        evidence.nonce = nonce
        evidence.values = values
        change(&evidence)
        return evidence
    }
}

extension Verifier {
    /// A verifier at a time at which all certificates of the tests are valid.
    static let forTests = Verifier(at: Date(timeIntervalSince1970: 1_795_000_000))

    /// What a verifier without anything special says.
    static func judge(_ evidence: Evidence) async throws -> Verdict { try await forTests.verdict(on: evidence) }
}

extension Verdict {
    /// What one check came to; nil when it was not made.
    subscript(check: String) -> CheckOutcome? { checks.first { $0.check == check }?.outcome }

    /// The checks that failed.
    var failures: Set<String> { Set(checks.filter { $0.outcome == .failed }.map(\.check)) }
}
