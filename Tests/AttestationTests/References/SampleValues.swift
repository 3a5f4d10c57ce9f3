import MeasuredBoot

@testable import Attestation

/// Components and values for tests.
enum Sample {
    static let moment = Moment(secondsSince1970: 1_795_532_645)

    static let origin = ReferenceValue.Origin(
        kind: .learned,
        source: "logs/a.bin",
        instance: "4823917460552817391",
        at: moment
    )

    static func digest(_ byte: UInt8, _ bank: DigestAlgorithm = .sha256) -> [DigestAlgorithm: Digest] {
        [bank: Digest(Array(repeating: byte, count: bank.size ?? 0))]
    }

    static func kernel(_ bytes: UInt8..., banks: [DigestAlgorithm] = [.sha256]) -> MeasuredComponent {
        let measurements = bytes.map { byte in
            var digests: [DigestAlgorithm: Digest] = [:]
            for bank in banks { digests.merge(digest(byte, bank)) { first, _ in first } }
            return MeasuredComponent.Measurement(pcr: 9, digests: digests, description: "the file /vmlinuz")
        }
        return MeasuredComponent(component: .kernel, phase: .late, measurements: measurements)
    }

    static func decision(_ verdict: ReferenceValue.Decision.Verdict) -> ReferenceValue.Decision {
        ReferenceValue.Decision(verdict, by: "Ada", at: moment, reason: "a \"new\" kernel")
    }

    static func set(_ kernels: MeasuredComponent...) -> ReferenceSet {
        ReferenceSet().learning(from: kernels, provenance: origin)
    }

    static func approved(_ kernels: MeasuredComponent...) -> ReferenceSet {
        let set = ReferenceSet().learning(from: kernels, provenance: origin)
        return set.deciding(decision(.approved), about: Set(set.values.map(\.id)))
    }
}
