import Crypto
import Foundation
import Messages

/// UUIDs made of a namespace and a name (RFC 9562, section 5.5).
enum NameUUID {
    /// The UUID of version 5; the namespace is `dns`, `url`, `oid`, `x500` or a UUID.
    static func version5(_ namespace: String, _ name: String) throws(EvaluationError) -> String {
        var hash = Insecure.SHA1()
        hash.update(data: try bytes(ofNamespace: namespace))
        hash.update(data: Data(name.utf8))
        var bytes = Array(hash.finalize().prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        return text(bytes)
    }

    private static func bytes(ofNamespace name: String) throws(EvaluationError) -> [UInt8] {
        switch name {
        case "dns": return predefined(0x10)
        case "url": return predefined(0x11)
        case "oid": return predefined(0x12)
        case "x500": return predefined(0x14)
        default:
            guard let bytes = parse(name) else { throw .invalid("uuidv5 takes dns, url, oid, x500 or a UUID first") }
            return bytes
        }
    }

    // https://www.rfc-editor.org/rfc/rfc9562#section-6.6
    private static func predefined(_ number: UInt8) -> [UInt8] {
        [0x6B, 0xA7, 0xB8, number, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8]
    }

    /// Reads a UUID with hyphens, also in braces or as a URN, or 32 digits.
    private static func parse(_ text: String) -> [UInt8]? {
        var digits = Array(LetterCase.lower(text).utf8)
        if digits.starts(with: "urn:uuid:".utf8) { digits.removeFirst(9) }
        if digits.count == 38, digits.first == UInt8(ascii: "{"), digits.last == UInt8(ascii: "}") {
            digits = Array(digits.dropFirst().dropLast())
        }
        if digits.count == 36 {
            guard [8, 13, 18, 23].allSatisfy({ digits[$0] == UInt8(ascii: "-") }) else { return nil }
            digits.removeAll { $0 == UInt8(ascii: "-") }
        }
        let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == 32, values.count == 32 else { return nil }
        return (0..<16).map { UInt8(values[2 * $0] << 4 | values[2 * $0 + 1]) }
    }

    private static func text(_ bytes: [UInt8]) -> String {
        [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { Digests.hexadecimal(bytes[$0]) }.joined(separator: "-")
    }
}
