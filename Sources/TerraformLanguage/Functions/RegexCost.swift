import Messages
import RegularExpressions

/// What matching an expression may cost, estimated before it is done.
///
/// RE2 takes time linear in the text, but where its automaton grows too large or groups have to be found, the factor
/// is the size of the compiled expression times the number of groups.
enum RegexCost {
    private static let workLimit = 1 << 30

    /// RE2 compiles no expression into more instructions than this, given its limit of memory.
    private static let programLimit = 1 << 17

    /// Refuses to match an expression against a text when that could take long.
    static func check(_ expression: RegularExpression, in text: String) throws(EvaluationError) {
        let perByte = programSize(expression.pattern) * (expression.groupCount + 1)
        guard perByte <= workLimit / (text.utf8.count + 1) else {
            throw .tooLarge("matching this regular expression against a text of this length")
        }
    }

    /// A bound for the number of instructions: the length of the pattern times all of its repetitions.
    private static func programSize(_ pattern: String) -> Int {
        let bytes = Array(pattern.utf8)
        var size = max(1, bytes.count)
        for index in bytes.indices where bytes[index] == UInt8(ascii: "{") && size < programLimit {
            size *= largestCount(bytes[(index + 1)...])
        }
        return min(size, programLimit)
    }

    /// The larger number of `{2,5}`, at least 1; RE2 refuses repetitions of more than 1000.
    private static func largestCount(_ bytes: ArraySlice<UInt8>) -> Int {
        let range = bytes.prefix(10).prefix { $0 != UInt8(ascii: "}") }
        let counts = range.split(separator: UInt8(ascii: ",")).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        return min(max(1, counts.max() ?? 1), 1000)
    }
}
