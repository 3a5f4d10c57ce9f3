import Messages

/// Questions about UTF-8 that every reader of text asks.
public enum UTF8Scanning {
    /// Whether a byte continues a scalar that an earlier byte began.
    @inlinable
    public static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// 3 when the bytes begin with a UTF-8 byte order mark, else 0.
    public static func byteOrderMarkLength(_ bytes: [UInt8]) -> Int {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    }

    /// Refuses bytes that are not UTF-8, naming the first offset that is wrong.
    public static func validate(_ bytes: [UInt8]) throws(SyntaxError) {
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let offset = error.byteOffsets.lowerBound
            throw SyntaxError(
                "byte 0x\(String(bytes[offset], radix: 16)) is not UTF-8; save the file as UTF-8",
                at: offset
            )
        }
    }
}
