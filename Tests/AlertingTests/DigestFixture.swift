import Alerting
import IntegrityEvents
import MeasuredBoot

/// Changes of one register to one value, in different banks and from different values.
enum DigestFixture {
    static func change(_ algorithm: DigestAlgorithm, _ expected: UInt8) -> IncidentChange {
        IncidentChange(
            phase: .late,
            register: RegisterValue(pcr: 8, algorithm: algorithm, value: Digest([UInt8](repeating: 7, count: 20))),
            expected: Digest([UInt8](repeating: expected, count: 20))
        )
    }
}
