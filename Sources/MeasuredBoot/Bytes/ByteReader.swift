package import Messages

/// Reads bytes from front to back: the only place where structures of the firmware and the TPM touch memory.
///
/// Every step checks what is left, and errors name offsets of the whole file, also for readers of a part of it.
package struct ByteReader: ~Escapable {
    /// The order of the bytes of a number: the TPM's structures are big-endian, those of UEFI little-endian.
    package enum ByteOrder {
        /// The least significant byte first.
        case little
        /// The most significant byte first.
        case big
    }

    private let bytes: RawSpan
    private let base: Int
    private var position = 0

    /// Reads bytes of which the first stands at an offset of the file.
    @_lifetime(copy bytes)
    package init(_ bytes: RawSpan, at offset: Int = 0) {
        self.bytes = bytes
        base = offset
    }

    /// Where the next byte stands in the file.
    package var offset: Int { base + position }

    /// How many bytes are left.
    package var remaining: Int { bytes.byteCount - position }

    /// Whether everything has been read.
    package var isAtEnd: Bool { remaining == 0 }

    /// The bytes that are left.
    package var rest: RawSpan {
        @_lifetime(copy self) get { bytes.extracting(position..<bytes.byteCount) }
    }

    /// The next number. Inlined, as everything is made of numbers, and a call takes longer than reading one.
    @inline(__always)
    package mutating func integer<Number: FixedWidthInteger & BitwiseCopyable>(
        _ type: Number.Type,
        _ order: ByteOrder = .little
    ) throws(MalformedInput) -> Number {
        let size = MemoryLayout<Number>.size
        guard remaining >= size else { throw cut(size) }
        let number = bytes.unsafeLoadUnaligned(fromByteOffset: position, as: type)
        position += size
        return order == .little ? Number(littleEndian: number) : Number(bigEndian: number)
    }

    /// The next number as a count of bytes or things; one that is larger than any memory counts as `Int.max`.
    @inline(__always)
    package mutating func count<Number: FixedWidthInteger & BitwiseCopyable>(
        _ type: Number.Type,
        _ order: ByteOrder = .little
    ) throws(MalformedInput) -> Int {
        Int(clamping: try integer(type, order))
    }

    /// Steps over bytes and says where in the file they stand.
    @inline(__always)
    package mutating func range(_ count: Int) throws(MalformedInput) -> Range<Int> {
        guard count >= 0, remaining >= count else { throw cut(count) }
        let start = offset
        position += count
        return start..<start + count
    }

    /// The next bytes, not copied.
    @_lifetime(copy self)
    package mutating func span(_ count: Int) throws(MalformedInput) -> RawSpan {
        let start = position
        _ = try range(count)
        return bytes.extracting(start..<start + count)
    }

    /// The next bytes, copied.
    package mutating func bytes(_ count: Int) throws(MalformedInput) -> [UInt8] {
        let span = try span(count)
        return span.withUnsafeBytes { Array($0) }
    }

    /// A reader of the next bytes.
    @_lifetime(copy self)
    package mutating func reader(_ count: Int) throws(MalformedInput) -> ByteReader {
        let start = offset
        return ByteReader(try span(count), at: start)
    }

    /// Refuses bytes behind the end of a structure.
    package func end(_ structure: Message) throws(MalformedInput) {
        guard isAtEnd else { throw MalformedInput("\(remaining) bytes follow behind \(structure)", at: offset) }
    }

    @inline(never)
    private func cut(_ wanted: Int) -> MalformedInput {
        MalformedInput("\(wanted) bytes are expected here, and \(remaining) are left", at: offset)
    }
}
