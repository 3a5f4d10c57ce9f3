#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What is checked of an entry that is not read: that it may be an object.
enum EntryFraming {
    /// Whether the first byte opens an object, the last one closes it, and there is no NUL.
    static func isPlausible(_ bytes: RawSpan) -> Bool {
        bytes.withUnsafeBytes { buffer in
            guard let first = buffer.firstIndex(where: { !isBlank($0) }), buffer[first] == UInt8(ascii: "{"),
                let last = buffer.lastIndex(where: { !isBlank($0) }), buffer[last] == UInt8(ascii: "}"), first < last
            else { return false }
            guard let start = buffer.baseAddress else { return false }
            return memchr(start, 0, buffer.count) == nil
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
