import Foundation
import Messages

/// The standard alphabet of RFC 4648, section 4, read as Go reads it.
enum Base64 {
    /// Encodes bytes with padding.
    static func encode(_ bytes: some Sequence<UInt8>) throws(EvaluationError) -> Value {
        try .text(Data(bytes).base64EncodedString())
    }

    /// Decodes text; line ends are passed over, padding is required, spare bits may be anything.
    static func decode(_ text: String) throws(EvaluationError) -> [UInt8] {
        let symbols = text.utf8.filter { $0 != 0x0A && $0 != 0x0D }
        let padding = symbols.reversed().prefix(2).prefix { $0 == UInt8(ascii: "=") }.count
        guard symbols.count % 4 == 0 else { throw notBase64 }
        var result: [UInt8] = []
        result.reserveCapacity(symbols.count / 4 * 3)
        var bits: UInt32 = 0
        for (index, symbol) in symbols.dropLast(padding).enumerated() {
            guard let value = sixBits(symbol) else { throw notBase64 }
            bits = bits << 6 | value
            if index % 4 > 0 { result.append(UInt8(truncatingIfNeeded: bits >> UInt32(6 - index % 4 * 2))) }
        }
        return result
    }

    private static let notBase64 = EvaluationError.invalid("this text is not base64")

    private static func sixBits(_ symbol: UInt8) -> UInt32? {
        switch symbol {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(symbol - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(symbol - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(symbol - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
