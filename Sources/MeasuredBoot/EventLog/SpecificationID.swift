import Messages

/// The first event of a log: which standard it follows and which banks it has
/// (TCG PC Client Platform Firmware Profile 1.06, section 10.4.5.1, TCG_EfiSpecIdEvent).
public struct SpecificationID: Sendable {
    /// What the header calls itself, such as `Spec ID Event03`.
    public let signature: String

    /// 0 for a client, 1 for a server.
    public let platformClass: UInt32

    /// The version of the standard: major, minor, errata.
    public let version: [UInt8]

    /// The banks and the sizes of their digests; empty in headers of SHA-1 logs.
    let algorithms: [(algorithm: DigestAlgorithm, size: Int)]

    /// What the vendor added.
    public let vendorInfo: [UInt8]

    /// The size of a signature with its closing zero.
    static let signatureSize = 16

    /// What the header of a crypto-agile log begins with.
    static let cryptoAgile = Array("Spec ID Event03\0".utf8)

    /// What headers of SHA-1 logs begin with: for conventional BIOS, and for EFI.
    static let sha1 = [Array("Spec ID Event00\0".utf8), Array("Spec ID Event02\0".utf8)]

    /// Reads the data of a header.
    init(_ reader: inout ByteReader) throws(MalformedInput) {
        let name = try reader.bytes(Self.signatureSize)
        signature = String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
        platformClass = try reader.integer(UInt32.self)
        let numbers = try reader.bytes(3)
        version = [numbers[1], numbers[0], numbers[2]]
        // The size of the platform's integers; nothing in the log depends on it.
        _ = try reader.integer(UInt8.self)
        algorithms = name == Self.cryptoAgile ? try Self.algorithms(&reader) : []
        let size = try reader.count(UInt8.self)
        vendorInfo = try reader.bytes(size)
        // What follows is of no use to anybody, and some firmware rounds the header up.
    }

    private static func algorithms(
        _ reader: inout ByteReader
    ) throws(MalformedInput) -> [(algorithm: DigestAlgorithm, size: Int)] {
        let place = reader.offset
        let count = try reader.count(UInt32.self)
        guard (1...MeasurementLimits.algorithmCount).contains(count) else {
            throw MalformedInput("the header declares \(count) algorithms; a log has 1 to 8", at: place)
        }
        var result: [(algorithm: DigestAlgorithm, size: Int)] = []
        for _ in 0..<count {
            let place = reader.offset
            let algorithm = DigestAlgorithm(rawValue: try reader.integer(UInt16.self))
            let size = try reader.count(UInt16.self)
            guard (1...64).contains(size), algorithm.size ?? size == size else {
                throw MalformedInput("the header declares digests of \(size) bytes for \(algorithm)", at: place)
            }
            guard !result.contains(where: { $0.algorithm == algorithm }) else {
                throw MalformedInput("the header declares \(algorithm) twice", at: place)
            }
            result.append((algorithm, size))
        }
        return result
    }
}
