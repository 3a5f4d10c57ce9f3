/// Builds binary structures piece by piece, as tests that make their own do.
public struct ByteBuilder {
    /// What has been built so far.
    public private(set) var bytes: [UInt8] = []

    /// Begins with nothing.
    public init() {}

    /// Adds numbers, the most significant byte first.
    public func big(_ numbers: (any FixedWidthInteger)...) -> Self {
        adding(numbers.flatMap { Self.littleEndian($0).reversed() })
    }

    /// Adds numbers, the least significant byte first.
    public func little(_ numbers: (any FixedWidthInteger)...) -> Self {
        adding(numbers.flatMap { Self.littleEndian($0) })
    }

    /// Adds bytes.
    public func adding(_ more: some Sequence<UInt8>) -> Self {
        var result = self
        result.bytes += more
        return result
    }

    /// Adds bytes behind their size in 16 bits, as a TPM has them.
    public func sized(_ more: [UInt8]) -> Self { big(UInt16(more.count)).adding(more) }

    /// Adds bytes behind their size in 32 bits of a little-endian machine.
    public func littleSized(_ more: [UInt8]) -> Self { little(UInt32(more.count)).adding(more) }

    private static func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
        (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
}
