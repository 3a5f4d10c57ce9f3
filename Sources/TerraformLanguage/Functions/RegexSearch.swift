import Messages
import RegularExpressions

/// What `regex` and `regexall` do: finds matches and gives them the shape of the pattern's groups.
struct RegexSearch {
    private let expression: RegularExpression
    private let isNamed: Bool

    /// Compiles a pattern, whose groups must all have names or none.
    init(_ pattern: String) throws(EvaluationError) {
        expression = try Self.compile(pattern)
        let named = expression.groupNames.count { $0 != nil }
        isNamed = named > 0
        guard named == 0 || named == expression.groupCount else {
            throw .invalid("the groups of this regular expression must all have names, or none of them")
        }
    }

    /// Compiles a pattern or says why it cannot be.
    static func compile(_ pattern: String) throws(EvaluationError) -> RegularExpression {
        guard !matchesBytes(pattern) else { throw .invalid("regular expressions cannot match single bytes with \\C") }
        do {
            return try RegularExpression(pattern)
        } catch {
            if let expression = try? RegularExpression(withOlderNames(pattern)) { return expression }
            throw .invalid("this is not a regular expression: \(error.message)")
        }
    }

    /// The pattern with groups `(?<name>…)` as versions of RE2 before 2023-09 want them: `(?P<name>…)`.
    private static func withOlderNames(_ pattern: String) -> String {
        var result: [UInt8] = []
        var isEscaped = false
        var opened = 0
        for byte in pattern.utf8 {
            if opened == 2, byte == UInt8(ascii: "<") { result.append(UInt8(ascii: "P")) }
            opened = opened == 1 && byte == UInt8(ascii: "?") ? 2 : !isEscaped && byte == UInt8(ascii: "(") ? 1 : 0
            isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether a pattern has `\C`, which RE2 knows and Terraform's Go does not.
    private static func matchesBytes(_ pattern: String) -> Bool {
        var isEscaped = false
        for byte in pattern.utf8 {
            if isEscaped, byte == UInt8(ascii: "C") { return true }
            isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        }
        return false
    }

    /// The first match.
    func first(in text: String) throws(EvaluationError) -> Value {
        try RegexCost.check(expression, in: text)
        guard let match = expression.firstMatch(in: text) else {
            throw .invalid("the regular expression matches nothing in this text")
        }
        return try value(of: match, Array(text.utf8))
    }

    /// All matches.
    func all(in text: String) throws(EvaluationError) -> Value {
        let bytes = Array(text.utf8)
        var budget = SizeBudget()
        var values: [Value] = []
        for match in try Self.matches(of: expression, in: text) {
            let value = try value(of: match, bytes)
            try budget.take(value)
            values.append(value)
        }
        return try .list(values)
    }

    private func value(of match: RegularExpression.Match, _ bytes: [UInt8]) throws(EvaluationError) -> Value {
        guard expression.groupCount > 0 else { return Self.text(match.range, bytes) }
        var budget = SizeBudget()
        var values: [Value] = []
        for range in match.groups {
            let value = Self.text(range, bytes)
            try budget.take(value)
            values.append(value)
        }
        guard isNamed else { return try .tuple(values) }
        let names = expression.groupNames.map { $0 ?? "" }
        return try .object(Dictionary(zip(names, values)) { _, last in last })
    }

    private static func text(_ range: Range<Int>?, _ bytes: [UInt8]) -> Value {
        range.map { .string(String(decoding: bytes[$0], as: UTF8.self)) } ?? .null
    }

    /// How many bytes the searches for all matches of one text may look at.
    private static let workLimit = 1 << 30

    /// All matches from left to right; an empty one directly behind another does not count.
    ///
    /// Each single search is linear, yet each may run to the end of the text, so their number is bounded too.
    static func matches(
        of expression: RegularExpression,
        in text: String
    ) throws(EvaluationError) -> [RegularExpression.Match] {
        try RegexCost.check(expression, in: text)
        let length = text.utf8.count
        let countLimit = min(workLimit / (length + 1), Value.sizeLimit / (expression.groupCount + 1))
        var result: [RegularExpression.Match] = []
        var start = 0
        while start <= length, let match = expression.firstMatch(in: text, from: start) {
            if !match.range.isEmpty || match.range.lowerBound != result.last?.range.upperBound { result.append(match) }
            guard result.count <= countLimit else { throw .tooLarge("searching a text for so many matches") }
            start = match.range.upperBound
            if match.range.isEmpty { start = next(start, text) }
        }
        return result
    }

    private static func next(_ offset: Int, _ text: String) -> Int {
        let bytes = text.utf8
        guard offset < bytes.count else { return offset + 1 }
        let scalars = text.unicodeScalars
        return bytes.distance(
            from: bytes.startIndex,
            to: scalars.index(after: bytes.index(bytes.startIndex, offsetBy: offset))
        )
    }
}
