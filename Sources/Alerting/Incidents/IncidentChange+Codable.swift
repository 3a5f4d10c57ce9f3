import IntegrityEvents
import MeasuredBoot

extension IncidentChange: Codable {
    private enum CodingKeys: String, CodingKey {
        case phase, register, expected, isExplained
    }

    /// Reads a change as it was stored.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            phase: try container.decode(ReportPhase.self, forKey: .phase),
            register: try container.decode(RegisterValue.self, forKey: .register),
            expected: try container.decodeIfPresent(String.self, forKey: .expected).flatMap(Digest.init(hex:)),
            isExplained: try container.decodeIfPresent(Bool.self, forKey: .isExplained) ?? false
        )
    }

    /// Writes all of it, digests in hexadecimal.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(phase, forKey: .phase)
        try container.encode(register, forKey: .register)
        try container.encodeIfPresent(expected?.description, forKey: .expected)
        if isExplained { try container.encode(isExplained, forKey: .isExplained) }
    }
}
