import MeasuredBoot

extension RegisterValue: Codable {
    private enum CodingKeys: String, CodingKey {
        case pcr, algorithm, value
    }

    /// Reads a value as it is written: number, name of the bank, hexadecimal digits.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let name = try container.decode(String.self, forKey: .algorithm)
        let hex = try container.decode(String.self, forKey: .value)
        guard let algorithm = DigestAlgorithm(name: name), let value = Digest(hex: hex) else {
            throw DecodingError.dataCorruptedError(
                forKey: .value,
                in: container,
                debugDescription: "not a value of a register: \(name) \(hex)"
            )
        }
        self.init(pcr: try container.decode(Int.self, forKey: .pcr), algorithm: algorithm, value: value)
    }

    /// Writes number, name of the bank, and hexadecimal digits.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(pcr, forKey: .pcr)
        try container.encode(algorithm.name, forKey: .algorithm)
        try container.encode(value.description, forKey: .value)
    }
}
