import Messages
import SourceText

/// The literal text of templates: what its escapes stand for.
enum TemplateText {
    /// Resolves `$${` and `%%{`, and in quoted text the backslash escapes too.
    static func resolve(_ bytes: [UInt8], _ range: SourceRange, escapes: Bool) throws(SyntaxError) -> String {
        let slice = bytes[range.lowerBound..<range.upperBound]
        let special: (UInt8) -> Bool = { byte in
            byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "%")
        }
        guard slice.contains(where: special) else { return String(decoding: slice, as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(slice.count)
        var index = slice.startIndex
        while index < slice.endIndex {
            let byte = slice[index]
            if escapes, byte == UInt8(ascii: "\\") {
                try backslash(slice, &index, into: &result)
            } else if index + 2 < slice.endIndex, byte == UInt8(ascii: "$") || byte == UInt8(ascii: "%"),
                slice[index + 1] == byte, slice[index + 2] == UInt8(ascii: "{")
            {
                result.append(byte)
                result.append(UInt8(ascii: "{"))
                index += 3
            } else {
                result.append(byte)
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func backslash(
        _ slice: ArraySlice<UInt8>,
        _ index: inout Int,
        into result: inout [UInt8]
    ) throws(SyntaxError) {
        let start = index
        guard index + 1 < slice.endIndex else { throw SyntaxError("a backslash at the end of the text", at: start) }
        index += 2
        switch slice[start + 1] {
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "\""): result.append(UInt8(ascii: "\""))
        case UInt8(ascii: "\\"): result.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "u"): try scalar(slice, &index, digits: 4, start: start, into: &result)
        case UInt8(ascii: "U"): try scalar(slice, &index, digits: 8, start: start, into: &result)
        default:
            throw SyntaxError(
                "unknown escape; \\n, \\r, \\t, \\\", \\\\, \\uNNNN and \\UNNNNNNNN exist",
                at: SourceRange(start, start + 2)
            )
        }
    }

    private static func scalar(
        _ slice: ArraySlice<UInt8>,
        _ index: inout Int,
        digits: Int,
        start: Int,
        into result: inout [UInt8]
    ) throws(SyntaxError) {
        let end = min(index + digits, slice.endIndex)
        let text = String(decoding: slice[index..<end], as: UTF8.self)
        guard text.utf8.count == digits, text.allSatisfy(\.isHexDigit), let value = UInt32(text, radix: 16),
            let scalar = Unicode.Scalar(value)
        else {
            throw SyntaxError("expected \(digits) hexadecimal digits of a Unicode scalar", at: SourceRange(start, end))
        }
        result.append(contentsOf: String(Character(scalar)).utf8)
        index = end
    }
}
