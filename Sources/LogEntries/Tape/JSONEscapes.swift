/// Resolves the escapes of a text that is known to be well formed.
enum JSONEscapes {
    /// The text.
    static func resolved(_ bytes: UnsafeRawBufferPointer) -> String {
        String(decoding: resolvedBytes(bytes), as: UTF8.self)
    }

    /// The text's UTF-8.
    static func resolvedBytes(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            guard byte == UInt8(ascii: "\\"), place < bytes.count else {
                result.append(byte)
                continue
            }
            let escape = bytes[place]
            place += 1
            if escape == UInt8(ascii: "u") {
                result.append(contentsOf: String(Character(scalar(bytes, at: &place))).utf8)
            } else {
                result.append(character(escape))
            }
        }
        return result
    }

    static func character(_ escape: UInt8) -> UInt8 {
        switch escape {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: escape
        }
    }

    /// The scalar of `XXXX`, or of a surrogate pair; a lone surrogate becomes U+FFFD, as most readers have it.
    private static func scalar(_ bytes: UnsafeRawBufferPointer, at place: inout Int) -> Unicode.Scalar {
        let high = unit(bytes, at: place)
        place += 4
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard high < 0xDC00, place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"),
            bytes[place + 1] == UInt8(ascii: "u")
        else { return "\u{FFFD}" }
        let low = unit(bytes, at: place + 2)
        guard (0xDC00...0xDFFF).contains(low) else { return "\u{FFFD}" }
        place += 6
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }

    /// The number that four hexadecimal digits make.
    static func unit(_ bytes: UnsafeRawBufferPointer, at place: Int) -> UInt32 {
        guard place + 4 <= bytes.count else { return 0xFFFD }
        return (place..<place + 4).reduce(0) { $0 << 4 | (Hexadecimal.digit(bytes[$1]) ?? 0) }
    }
}
