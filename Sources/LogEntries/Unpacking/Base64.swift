/// Base64 as JSON carries bytes: the standard or the URL-safe alphabet, with or without padding.
///
/// See https://protobuf.dev/programming-guides/json/, `bytes`.
public enum Base64 {
    /// The bytes of a text; nil for anything that no encoder writes.
    public static func decode(_ text: String) -> [UInt8]? {
        var digits = Array(text.utf8)
        let padding = digits.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        digits.removeLast(padding)
        guard padding == 0 || padding == (4 - digits.count % 4) % 4, digits.count % 4 != 1 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count * 3 / 4)
        var (buffer, bits): (UInt32, Int) = (0, 0)
        for digit in digits {
            guard let value = value(digit) else { return nil }
            (buffer, bits) = (buffer << 6 | value, bits + 6)
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
        }
        // Bits that are left belong to no byte: an encoder leaves them 0.
        return buffer & ((1 << UInt32(bits)) - 1) == 0 ? bytes : nil
    }

    private static func value(_ digit: UInt8) -> UInt32? {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
