/// One escape in a quoted text.
///
/// An escape that means nothing stays as it is, backslash included. A regular expression keeps all but those of a quote
/// and a backslash: what `\b` and `\d` are is its own affair.
struct FilterEscape {
    private var resolved: [UInt8]
    private var source: [UInt8]
    private var isQuoting = false

    /// Reads an escape.
    /// - Parameter place: behind the backslash; moved behind the escape.
    init(_ bytes: [UInt8], _ place: inout Int) {
        guard place < bytes.count else {
            (resolved, source) = ([UInt8(ascii: "\\")], [UInt8(ascii: "\\")])
            return
        }
        let letter = bytes[place]
        place += 1
        source = [UInt8(ascii: "\\"), letter]
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            resolved = [letter]
            isQuoting = true
        case UInt8(ascii: "'"), UInt8(ascii: "?"), UInt8(ascii: "/"): resolved = [letter]
        case UInt8(ascii: "a"): resolved = [0x07]
        case UInt8(ascii: "b"): resolved = [0x08]
        case UInt8(ascii: "f"): resolved = [0x0C]
        case UInt8(ascii: "n"): resolved = [0x0A]
        case UInt8(ascii: "r"): resolved = [0x0D]
        case UInt8(ascii: "t"): resolved = [0x09]
        case UInt8(ascii: "v"): resolved = [0x0B]
        case UInt8(ascii: "x"): resolved = Self.scalar(bytes, &place, digits: 2, &source)
        case UInt8(ascii: "u"): resolved = Self.scalar(bytes, &place, digits: 4, &source)
        case UInt8(ascii: "U"): resolved = Self.scalar(bytes, &place, digits: 8, &source)
        default: resolved = source
        }
    }

    /// Adds what the escape stands for.
    func append(to text: inout [UInt8], pattern: inout [UInt8]) {
        text += resolved
        pattern += isQuoting ? resolved : source
    }

    private static func scalar(
        _ bytes: [UInt8],
        _ place: inout Int,
        digits count: Int,
        _ source: inout [UInt8]
    ) -> [UInt8] {
        let digits = bytes[place...].prefix(count)
        guard digits.count == count, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(value)
        else { return source }
        place += count
        source += digits
        return Array(String(Character(scalar)).utf8)
    }
}
