/// Folds texts for comparison: `toNFKC_Casefold` of the Unicode Standard, section 3.13.
enum TextFolding {
    /// A text folded, in UTF-8.
    static func folded(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        if isASCII(bytes) { return bytes.map(lower) }
        return Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
    }

    @inline(__always)
    static func lower(_ byte: UInt8) -> UInt8 {
        byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
    }

    /// Whether there is nothing but ASCII; eight bytes are looked at in one.
    static func isASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var place = 0
        var marks: UInt64 = 0
        while place + 8 <= bytes.count {
            marks |= bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            place += 8
        }
        while place < bytes.count {
            marks |= UInt64(bytes[place])
            place += 1
        }
        return marks & 0x8080_8080_8080_8080 == 0
    }
}
