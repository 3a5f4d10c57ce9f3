extension Timestamp: Codable {
    /// Reads a moment as it is written (RFC 3339).
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let moment = Timestamp(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a moment: \(text)")
        }
        self = moment
    }

    /// Writes the moment in UTC (RFC 3339).
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
