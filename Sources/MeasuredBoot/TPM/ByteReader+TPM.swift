extension ByteReader {
    /// The next number of a TPM's structure (TPM 2.0 Library, Part 1, section 11.2.2: the most significant byte first).
    mutating func big<Number: FixedWidthInteger & BitwiseCopyable>(
        _ type: Number.Type
    ) throws(MalformedInput) -> Number {
        try integer(type, .big)
    }

    /// The next sized buffer, any of the types TPM2B_ (TPM 2.0 Library, Part 2, section 10.4): a size in 16 bits and
    /// as many bytes, so that none is larger than 64 KiB.
    mutating func sized() throws(MalformedInput) -> [UInt8] {
        try bytes(Int(try big(UInt16.self)))
    }
}
