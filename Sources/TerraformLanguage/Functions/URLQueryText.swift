import Messages

/// Percent encoding as in the query of a URL: a space is `+`, all but unreserved bytes are escaped.
enum URLQueryText {
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// Escapes text.
    static func encode(_ text: String) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) {
                result.append(byte)
            } else if byte == UInt8(ascii: " ") {
                result.append(UInt8(ascii: "+"))
            } else {
                result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Resolves escapes.
    static func decode(_ text: String) throws(EvaluationError) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "+"): result.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                result.append(try escaped(bytes[(index + 1)...].prefix(2)))
                index += 2
            default: result.append(bytes[index])
            }
            index += 1
        }
        return try TextEncoding.utf8.decode(result)
    }

    private static func escaped(_ digits: ArraySlice<UInt8>) throws(EvaluationError) -> UInt8 {
        let text = String(decoding: digits, as: UTF8.self)
        guard digits.count == 2, text.utf8.first != UInt8(ascii: "+"), let byte = UInt8(text, radix: 16) else {
            throw .invalid("'%' in URL-encoded text must stand before two hexadecimal digits")
        }
        return byte
    }

    // https://www.rfc-editor.org/rfc/rfc3986#section-2.3
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
