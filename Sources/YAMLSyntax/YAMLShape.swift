import Messages
import SourceText

/// Refuses YAML that our files have no use for before it is parsed: aliases, with which a short text stands for
/// an enormous one, tags, and keys made of several parts.
enum YAMLShape {
    /// How deep lists may lie in each other.
    private static let depthLimit = 8

    static func check(_ bytes: [UInt8]) throws(SyntaxError) {
        var index = 0
        var depth = 0
        var beginsToken = true
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if beginsToken { index = end(ofQuoted: bytes, from: index) }
            case UInt8(ascii: "#"):
                if beginsToken {
                    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
                }
            case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
                guard !beginsToken || isBlank(bytes, index + 1) else {
                    throw SyntaxError("anchors, aliases and tags have no use here; put such text in quotes", at: index)
                }
            case UInt8(ascii: "?"):
                guard !beginsToken || !isBlank(bytes, index + 1) else {
                    throw SyntaxError("keys that begin with '?' have no use here", at: index)
                }
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            default: break
            }
            guard depth <= depthLimit else {
                throw SyntaxError("nested deeper than \(depthLimit) levels", at: index)
            }
            beginsToken = isBlank(bytes, index) || isOpening(bytes, index)
            index += 1
        }
    }

    private static func isBlank(_ bytes: [UInt8], _ index: Int) -> Bool {
        index >= bytes.count || bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0A
            || bytes[index] == 0x0D
    }

    private static func isOpening(_ bytes: [UInt8], _ index: Int) -> Bool {
        index < bytes.count
            && [UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ",")].contains(bytes[index])
    }

    /// The closing quote, or the end of the text.
    private static func end(ofQuoted bytes: [UInt8], from start: Int) -> Int {
        let quote = bytes[start]
        var index = start + 1
        while index < bytes.count {
            if bytes[index] == quote {
                // A single quote that is doubled stands for itself.
                guard quote == UInt8(ascii: "'"), index + 1 < bytes.count, bytes[index + 1] == quote else { break }
                index += 1
            } else if quote == UInt8(ascii: "\""), bytes[index] == UInt8(ascii: "\\") {
                index += 1
            }
            index += 1
        }
        return min(index, bytes.count - 1)
    }
}
