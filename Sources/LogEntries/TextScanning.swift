import CByteSearch

/// Searches in bytes that look at many of them at once.
enum TextScanning {
    /// The first place that is a quote, a backslash or a control character; `end` when there is none.
    @inline(__always)
    static func plain(_ bytes: RawSpan, from start: Int, to end: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high = ones << 7
        var place = start
        while place + 8 <= end {
            let word = UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
            let quote = word ^ (ones &* 0x22)
            let backslash = word ^ (ones &* 0x5C)
            let found =
                ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- ones &* 0x20) & ~word)
            let marks = found & high
            // The lowest mark is right; higher ones may be borrowed from it.
            guard marks == 0 else { return place + marks.trailingZeroBitCount / 8 }
            place += 8
        }
        while place < end {
            let byte = bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self)
            if byte == 0x22 || byte == 0x5C || byte < 0x20 { break }
            place += 1
        }
        return place
    }

    /// Where a byte first stands at or behind a place; nil when it does not.
    static func first(_ byte: UInt8, in bytes: RawSpan, from start: Int) -> Int? {
        let found = bytes.extracting(start..<bytes.byteCount).withUnsafeBytes { buffer in
            bytesearch_byte(buffer.baseAddress, buffer.count, byte)
        }
        return found < 0 ? nil : start + found
    }

    /// The first place at or behind a place that is no blank, tab or carriage return.
    static func skipBlanks(_ bytes: RawSpan, from start: Int) -> Int {
        var place = start
        while place < bytes.byteCount, isBlank(bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self)) { place += 1 }
        return place
    }

    /// The last place that is not white space; nil when there is none.
    static func lastVisible(_ bytes: RawSpan) -> Int? {
        var place = bytes.byteCount - 1
        while place >= 0 {
            let byte = bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self)
            if !isBlank(byte), byte != UInt8(ascii: "\n") { return place }
            place -= 1
        }
        return nil
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
